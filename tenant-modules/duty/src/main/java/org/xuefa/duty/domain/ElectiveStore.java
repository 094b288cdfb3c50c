package org.xuefa.duty.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What learners have chosen and marked. */
public interface ElectiveStore {
    /** @param chosen false for one that was dropped */
    record Choice(UUID courseId, boolean chosen, Instant at) {}

    /** In the order of choice; dropped ones too. */
    List<Choice> choices(UUID campaignId, UUID personId);

    void save(UUID campaignId, UUID personId, Choice choice);

    /** Keeps a choice unless there is one already, dropped ones included. */
    void addIfAbsent(UUID campaignId, UUID personId, Choice choice);

    Set<String> interests(UUID personId);

    void setInterests(UUID personId, Set<String> topics);
}
