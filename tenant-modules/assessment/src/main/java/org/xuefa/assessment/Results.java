package org.xuefa.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Results as downstream features may ask for them. */
public interface Results {
    Optional<Result> of(UUID campaignId, UUID personId);

    /** Results of those of the people who have one in the campaign, in no order. */
    List<Result> findAll(UUID campaignId, Collection<UUID> personIds);

    /** Every campaign in which the person has a result, newest first. */
    List<Result> ofPerson(UUID personId);
}
