package org.xuefa.communication.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Window;
import org.xuefa.enrolment.Scope;

/**
 * A reminder to people who have not begun to study, or not sat the exam.
 *
 * @param scope whom it may reach
 * @param unitId narrows it to a unit with all below; null for the whole scope
 * @param channels ids in the order they are tried
 * @param reason word why it was stopped; null otherwise
 * @param position last person it has come to
 * @param skipped reminded on the same day before
 */
public record Reminder(UUID id, UUID campaignId, About about, Scope scope, @Nullable UUID unitId, List<String> channels, State state, @Nullable String reason, String createdBy, String createdByName,
        Instant createdAt, @Nullable Instant finishedAt, UUID position, int sent, int unreachable, int unknown, int skipped) {
    /** What people are reminded of. */
    public enum About {
        STUDY, EXAM;

        /** When there is something to remind of. */
        public Window window(Campaign campaign) {
            var windows = campaign.rules().windows();
            return switch (this) {
                case STUDY -> windows.study();
                case EXAM -> windows.exam();
            };
        }
    }

    /** Stopped: no channel was left; who was not reached yet can be reminded again. */
    public enum State { RUNNING, DONE, STOPPED }

    public Reminder {
        channels = List.copyOf(channels);
    }
}
