package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.platform.problem.Refusal;

/** What the QR code leads to. Only the token finds a certificate, never its number or a name. */
@ApplicationScoped
public class VerifyCertificate {
    private final Certificates certificates;

    protected VerifyCertificate() {
        this(null);
    }

    @Inject
    public VerifyCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public Certificate of(String token) {
        return certificates.byToken(token).orElseThrow(Refusal::notFound);
    }
}
