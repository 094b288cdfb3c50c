package org.xuefa.enrolment;

import java.util.List;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/**
 * A roster batch was applied: so many new participants, in one event. Who they are: {@link Participation#page}. A batch over very many
 * units is told in several events with rising part numbers; together they hold each unit and tier once.
 */
public record ParticipantsAdded(UUID campaignId, UUID batchId, int part, List<Count> counts) implements DomainEvent {
    public ParticipantsAdded {
        counts = List.copyOf(counts);
    }

    /** New participants of one unit and tier. */
    public record Count(UUID unitId, String unitPath, String tier, int people) {}
}
