package org.xuefa.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Results as downstream features may ask for them. */
public interface Results {
    Optional<Result> of(UUID campaignId, UUID personId);

    /** Every campaign in which the person has a result, newest first. */
    List<Result> ofPerson(UUID personId);
}
