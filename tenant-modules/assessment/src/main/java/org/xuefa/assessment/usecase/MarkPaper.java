package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.assessment.domain.Marking;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.QuestionKeys;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.assessment.domain.Rulings;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.ExamRule;
import org.xuefa.platform.outbox.Outbox;

/** Marks a locked sitting: score, grade, the result that counts and the event, all in the transaction of whoever hands it in. */
@ApplicationScoped
public class MarkPaper {
    private final Sittings sittings;
    private final Papers papers;
    private final QuestionKeys keys;
    private final Rulings rulings;
    private final Candidates candidates;
    private final Outbox outbox;

    protected MarkPaper() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public MarkPaper(Sittings sittings, Papers papers, QuestionKeys keys, Rulings rulings, Candidates candidates, Outbox outbox) {
        this.sittings = sittings;
        this.papers = papers;
        this.keys = keys;
        this.rulings = rulings;
        this.candidates = candidates;
        this.outbox = outbox;
    }

    public Sitting.Mark handIn(Sitting sitting, Instant at, Sitting.HandedInBy by) {
        var known = rulings.ofCampaign(sitting.campaignId());
        // Asked for only where it counts: where the exam alone does, handing in reads what it always read.
        int study = sitting.rule().score().countsStudy() ? candidates.studyScore(sitting.campaignId(), sitting.personId()) : 0;
        var mark = mark(sitting, known, at, by, study, false);
        sittings.handIn(sitting.id(), mark, newest(known));
        var result = result(sitting, mark);
        // A first attempt has nothing before it; only later ones must be compared.
        var before = sitting.attempt() == 1 ? Optional.<Result>empty() : sittings.result(sitting.campaignId(), sitting.personId());
        boolean counts = before.isEmpty() || sitting.rule().result() == ExamRule.Result.LAST || result.score() > before.get().score();
        if (counts) {
            sittings.keep(result, before.isPresent());
        }
        outbox.publish(new SittingMarked(sitting.campaignId(), sitting.personId(), sitting.id(), sitting.attempt(), mark.score(), mark.grade(), mark.grade().passed(), counts, at));
        return mark;
    }

    /** @param study the study score; of no account where the exam alone counts */
    public Sitting.Mark mark(Sitting sitting, List<Ruling> known, Instant at, Sitting.HandedInBy by, int study, boolean regraded) {
        var paper = papers.find(sitting.paperId());
        var marked = marking(sitting, paper, known).mark(paper, sitting.sheet());
        var rule = sitting.rule();
        var parts = rule.score().countsStudy() ? new Sitting.Parts(marked.score(), study) : null;
        int score = parts == null ? marked.score() : rule.composed(parts.exam(), parts.study());
        return new Sitting.Mark(at, by, score, parts, rule.grade(score), marked.right(), marked.answered(), regraded);
    }

    public Marking marking(Sitting sitting, Paper paper, List<Ruling> known) {
        return Marking.of(sitting.rule(), keys.of(paper.versions()), known);
    }

    static int newest(List<Ruling> rulings) {
        return rulings.stream().mapToInt(Ruling::number).max().orElse(0);
    }

    static Result result(Sitting sitting, Sitting.Mark mark) {
        return new Result(sitting.campaignId(), sitting.personId(), sitting.id(), sitting.attempt(), mark.score(), mark.grade(), mark.handedInAt(), sitting.rule().ruleVersion());
    }
}
