package org.xuefa.campaign;

import java.util.Optional;
import java.util.UUID;

/** What other features may ask of campaigns, in the city of the thread. */
public interface Campaigns {
    Optional<Campaign> find(UUID id);

    /** The open campaign of this city; there is at most one. */
    Optional<Campaign> current();
}
