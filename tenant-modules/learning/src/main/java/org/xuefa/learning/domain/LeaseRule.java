package org.xuefa.learning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xuefa.campaign.StudyRule;
import org.xuefa.learning.domain.StudySession.State;

/**
 * What becomes of the learner's running session when study is to start on a client (R61, AMB-8). The same client is asked about first, then
 * silence, then the campaign's rule: a closed tab keeps nobody out.
 */
public final class LeaseRule {
    private LeaseRule() {}

    public sealed interface Decision {}

    /** The running session, if any, ends that way and the new one begins. */
    public record Begin(Optional<State> endOfRunning) implements Decision {}

    /** The running session is void, and nothing begins. */
    public record VoidBoth() implements Decision {}

    /** @param mayTakeOver whether asking again with the learner's consent would be let in */
    public record Refuse(boolean mayTakeOver) implements Decision {}

    public static Decision decide(Optional<StudySession> running, String clientId, boolean takeOver, StudyRule.Concurrency rule, Duration tolerance, Instant now) {
        if (running.isEmpty()) {
            return new Begin(Optional.empty());
        }
        var session = running.get();
        if (session.clientId().equals(clientId) || session.isSilent(now, tolerance)) {
            return new Begin(Optional.of(State.LAPSED));
        }
        return switch (rule) {
            case DENY -> new Refuse(false);
            case TAKEOVER -> takeOver ? new Begin(Optional.of(State.TAKEN_OVER)) : new Refuse(true);
            case VOID_BOTH -> takeOver ? new VoidBoth() : new Refuse(true);
        };
    }
}
