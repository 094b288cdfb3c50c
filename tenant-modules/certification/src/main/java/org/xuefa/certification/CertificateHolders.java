package org.xuefa.certification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who has a certificate, as downstream features may ask. */
public interface CertificateHolders {
    /** Those of the people who hold a valid certificate of the campaign. */
    Set<UUID> among(UUID campaignId, Collection<UUID> personIds);
}
