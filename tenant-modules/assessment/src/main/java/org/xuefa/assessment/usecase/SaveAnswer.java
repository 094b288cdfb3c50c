package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** Saves the answer of one item. The way that matters is one statement; only when it changed nothing is the sitting read, to say why. */
@ApplicationScoped
public class SaveAnswer {
    private final Sittings sittings;
    private final Clock clock;

    /** What is stored; {@code applied} when that is what was sent. */
    public record Receipt(int position, Choice choice, int sequence, boolean applied) {}

    protected SaveAnswer() {
        this(null, null);
    }

    @Inject
    public SaveAnswer(Sittings sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
    }

    @Transactional
    public Receipt save(UUID id, Caller caller, int position, Choice choice, int sequence) {
        var arrived = Arrival.orNow(clock);
        if (sittings.save(id, caller.subject(), position, choice, sequence, arrived)) {
            return new Receipt(position, choice, sequence, true);
        }
        return notWritten(id, caller, position, choice, sequence, arrived);
    }

    private Receipt notWritten(UUID id, Caller caller, int position, Choice choice, int sequence, Instant arrived) {
        var sitting = sittings.find(id).orElseThrow(Refusal::notFound);
        if (!sitting.belongsTo(caller.subject())) {
            // A person who got a new account opens the sitting first; that makes it the new account's.
            throw Refusal.notFound();
        }
        if (position > sitting.sheet().items()) {
            throw Refusal.notFound();
        }
        if (!sitting.isOpen() || sitting.isDue(arrived)) {
            throw new Refusal(AssessmentProblem.SITTING_CLOSED, Map.of("state", sitting.isOpen() ? "due" : "marked", "deadline", sitting.deadline()));
        }
        var stored = sitting.sheet().choice(position);
        int storedSequence = sitting.sheet().sequenceOf(position);
        return new Receipt(position, stored, storedSequence, storedSequence == sequence && stored.equals(choice));
    }
}
