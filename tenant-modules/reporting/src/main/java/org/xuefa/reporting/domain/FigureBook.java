package org.xuefa.reporting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people's states and the counters made of them are written. */
public interface FigureBook {
    /**
     * From here to the end of the transaction nobody else writes the city's book. Asked before anything is read, also upstream: what is
     * read then is at least as new as what any earlier writer saw.
     */
    void lock();

    /** States of those of the people who have one. */
    Map<UUID, PersonState> people(UUID campaignId, Collection<UUID> personIds);

    /** Who counts here as taking part, among the ids after the one and up to the other; to the end without the other. */
    List<UUID> takingPart(UUID campaignId, UUID after, @Nullable UUID upTo);

    /** Writes states and adds the difference to the counters of each person's unit and all above it. Their units have been placed before. */
    void write(UUID campaignId, Collection<PersonState> people, Tally difference);

    /** Where units stand in the tree. A unit that stands elsewhere takes its people's counts along. */
    void place(Map<UUID, String> unitPaths);

    /** An event of this time is counted in. */
    void changed(UUID campaignId, Instant at);

    /** Counts people anew and puts counters right; how many differed. */
    int recount(UUID campaignId);

    void recounted(UUID campaignId, Instant at);
}
