package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.xuefa.certification.CertificateHolders;
import org.xuefa.certification.domain.Certificates;

/** The front door for who has a certificate. */
@ApplicationScoped
public class KnownHolders implements CertificateHolders {
    private final Certificates certificates;

    protected KnownHolders() {
        this(null);
    }

    @Inject
    public KnownHolders(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    @Transactional
    public Set<UUID> among(UUID campaignId, Collection<UUID> personIds) {
        return certificates.holders(campaignId, personIds);
    }
}
