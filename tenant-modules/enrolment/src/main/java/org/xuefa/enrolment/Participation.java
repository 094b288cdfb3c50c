package org.xuefa.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who takes part in a campaign. */
public interface Participation {
    /** Also pending, rejected and removed people; {@link Participant#takesPart()} says whether they may study and sit. */
    Optional<Participant> find(UUID campaignId, UUID personId);

    /** Those of the people who have an enrolment in the campaign, in no order. */
    List<Participant> findAll(UUID campaignId, Collection<UUID> personIds);

    /**
     * Everybody who counts, in the order of their ids, for recounts: at most {@code limit} of those after {@code afterPersonId}.
     *
     * @param afterPersonId the last id of the page before; the first page is after {@link #START}
     */
    List<Participant> page(UUID campaignId, UUID afterPersonId, int limit);

    UUID START = new UUID(0, 0);
}
