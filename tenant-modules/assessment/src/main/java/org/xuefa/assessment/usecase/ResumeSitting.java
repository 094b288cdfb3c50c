package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.PaperItem;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.QuestionText;
import org.xuefa.assessment.domain.QuestionTexts;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** Shows a learner the sitting on whatever device: the same paper, what was saved, the server's time. Never a key. */
@ApplicationScoped
public class ResumeSitting {
    private final Sittings sittings;
    private final Papers papers;
    private final QuestionTexts texts;
    private final Candidates candidates;
    private final Clock clock;

    /** One item as the candidate sees it. */
    public record Shown(int position, PaperItem item, QuestionText text) {}

    /** A sitting with its paper; no items once it is handed in. */
    public record View(Sitting sitting, Instant now, List<Shown> items) {}

    protected ResumeSitting() {
        this(null, null, null, null, null);
    }

    @Inject
    public ResumeSitting(Sittings sittings, Papers papers, QuestionTexts texts, Candidates candidates, Clock clock) {
        this.sittings = sittings;
        this.papers = papers;
        this.texts = texts;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Transactional
    public View view(UUID id, Caller caller) {
        var sitting = own(id, caller);
        return new View(sitting, Arrival.orNow(clock), sitting.isOpen() ? shown(papers.find(sitting.paperId())) : List.of());
    }

    /** State and time alone. */
    @Transactional
    public View clock(UUID id, Caller caller) {
        return new View(own(id, caller), Arrival.orNow(clock), List.of());
    }

    private Sitting own(UUID id, Caller caller) {
        var sitting = sittings.find(id).orElseThrow(Refusal::notFound);
        if (!sitting.belongsTo(caller.subject())) {
            if (!candidates.isPerson(caller, sitting.personId())) {
                throw Refusal.notFound();
            }
            sittings.changeSubject(id, caller.subject());
        }
        return sitting;
    }

    private List<Shown> shown(Paper paper) {
        var found = texts.of(paper.versions());
        var shown = new ArrayList<Shown>(paper.items().size());
        for (int position = 1; position <= paper.items().size(); position++) {
            var item = paper.item(position);
            var text = found.get(item.versionId());
            if (text == null) {
                throw new IllegalStateException("no text for version " + item.versionId());
            }
            shown.add(new Shown(position, item, text));
        }
        return shown;
    }
}
