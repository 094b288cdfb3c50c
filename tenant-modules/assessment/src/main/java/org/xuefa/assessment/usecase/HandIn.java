package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/**
 * Hands in: by the learner, or by the server when time is up, with what was saved. Final, and once: the sitting is locked first, a save that comes
 * at the same moment is either in the mark or refused.
 */
@ApplicationScoped
public class HandIn {
    /** Requests that arrived in time may still be at work; the server leaves them so long. */
    static final Duration AT_WORK = Duration.ofSeconds(10);

    private final Sittings sittings;
    private final Candidates candidates;
    private final MarkPaper marker;
    private final Clock clock;

    protected HandIn() {
        this(null, null, null, null);
    }

    @Inject
    public HandIn(Sittings sittings, Candidates candidates, MarkPaper marker, Clock clock) {
        this.sittings = sittings;
        this.candidates = candidates;
        this.marker = marker;
        this.clock = clock;
    }

    /**
     * @param answered items that the learner sees as answered
     * @param confirmed what the server has counts, whatever the learner sees
     */
    @Transactional
    public Sitting handIn(UUID id, Caller caller, int answered, boolean confirmed) {
        var arrived = Arrival.orNow(clock);
        var sitting = sittings.lock(id).filter(locked -> locked.belongsTo(caller.subject()) || candidates.isPerson(caller, locked.personId())).orElseThrow(Refusal::notFound);
        if (!sitting.isOpen()) {
            return sitting;
        }
        if (sitting.isDue(arrived)) {
            return byServer(sitting);
        }
        var held = sitting.sheet().answered();
        if (held.size() != answered && !confirmed) {
            throw new Refusal(AssessmentProblem.ANSWERS_DIFFER, Map.of("answered", held.size(), "positions", held));
        }
        return sitting.with(marker.handIn(sitting, arrived, Sitting.HandedInBy.LEARNER));
    }

    /** Hands in one sitting whose time is up; leaves any other alone. */
    @Transactional
    public Sitting whenDue(UUID id) {
        var sitting = sittings.lock(id).orElseThrow(Refusal::notFound);
        return sitting.isDue(clock.instant()) ? byServer(sitting) : sitting;
    }

    /** Hands in a batch of those whose time is up; how many. Several nodes may do so at once. */
    @Transactional
    public int allDue(int batch) {
        var due = sittings.due(clock.instant().minus(AT_WORK), batch);
        due.forEach(this::byServer);
        return due.size();
    }

    private Sitting byServer(Sitting sitting) {
        return sitting.with(marker.handIn(sitting, sitting.deadline(), Sitting.HandedInBy.DEADLINE));
    }
}
