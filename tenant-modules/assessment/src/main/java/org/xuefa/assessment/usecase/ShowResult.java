package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.ExamTime;
import org.xuefa.assessment.domain.Marking;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.PaperItem;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.QuestionKey;
import org.xuefa.assessment.domain.QuestionText;
import org.xuefa.assessment.domain.QuestionTexts;
import org.xuefa.assessment.domain.Rulings;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.ExamRule.ShowWrongItems;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;

/** Score and grade of a marked sitting, and what was wrong as far as the rules of the campaign show it. */
@ApplicationScoped
public class ShowResult {
    private final Sittings sittings;
    private final Papers papers;
    private final QuestionTexts texts;
    private final MarkPaper marker;
    private final Rulings rulings;
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Clock clock;

    /** An item that did not get all its points; choice and answer in the order of the paper. */
    public record Wrong(int position, PaperItem item, QuestionText text, QuestionKey key, Choice chosen, Choice answer, int awarded) {}

    /** @param shown what the rules say; {@code wrong} is empty unless they are shown now */
    public record Outcome(Sitting sitting, int questions, ShowWrongItems rule, boolean shown, List<Wrong> wrong) {}

    protected ShowResult() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public ShowResult(Sittings sittings, Papers papers, QuestionTexts texts, MarkPaper marker, Rulings rulings, Campaigns campaigns, Candidates candidates, Clock clock) {
        this.sittings = sittings;
        this.papers = papers;
        this.texts = texts;
        this.marker = marker;
        this.rulings = rulings;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Transactional
    public Outcome of(UUID id, Caller caller) {
        var sitting = sittings.find(id).filter(found -> found.belongsTo(caller.subject()) || candidates.isPerson(caller, found.personId())).orElseThrow(Refusal::notFound);
        return of(sitting);
    }

    /** @param sitting as its learner has just been given it, so that it is not read once more */
    @Transactional
    public Outcome of(Sitting sitting) {
        if (sitting.isOpen()) {
            throw new Refusal(AssessmentProblem.SITTING_OPEN);
        }
        var campaign = campaigns.find(sitting.campaignId()).orElseThrow(Refusal::notFound);
        var rule = campaign.rules().exam().showWrongItems();
        boolean shown = switch (rule) {
            case AT_ONCE -> true;
            case AFTER_WINDOW -> campaign.state() == Campaign.State.CLOSED
                    || !clock.instant().isBefore(new ExamTime(campaign.rules().windows().exam(), campaign.rules().exam()).last());
            case NEVER -> false;
        };
        return new Outcome(sitting, sitting.sheet().items(), rule, shown, shown ? wrong(sitting) : List.of());
    }

    private List<Wrong> wrong(Sitting sitting) {
        var paper = papers.find(sitting.paperId());
        var marking = marker.marking(sitting, paper, rulings.ofCampaign(sitting.campaignId()));
        var found = texts.of(paper.versions());
        var awarded = marking.mark(paper, sitting.sheet()).awarded();
        var wrong = new ArrayList<Wrong>();
        for (int position = 1; position <= paper.items().size(); position++) {
            var item = paper.item(position);
            if (awarded.get(position - 1) < item.points()) {
                wrong.add(wrong(position, paper, marking, sitting, found.get(item.versionId()), awarded.get(position - 1)));
            }
        }
        return wrong;
    }

    private static Wrong wrong(int position, Paper paper, Marking marking, Sitting sitting, QuestionText text, int awarded) {
        var item = paper.item(position);
        return new Wrong(position, item, text, marking.key(item), sitting.sheet().choice(position), item.order().toPaper(marking.answer(item)), awarded);
    }
}
