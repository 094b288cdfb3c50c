package org.xuefa.certification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Certificates as downstream features may ask for them. */
public interface Certificates {
    /** Those of the people who hold a valid certificate of the campaign. */
    Set<UUID> holders(UUID campaignId, Collection<UUID> personIds);
}
