package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.certification.CertificateRevoked;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.certification.domain.CertificationProblem;
import org.xuefa.enrolment.AdministeredScopes;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.ShownNames;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Certificates for administrators within their scope. */
@ApplicationScoped
public class SuperviseCertificates {
    private final Certificates certificates;
    private final Scopes scopes;
    private final AdministeredScopes administered;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected SuperviseCertificates() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SuperviseCertificates(Certificates certificates, Scopes scopes, AdministeredScopes administered, Outbox outbox, AuditLog audit, Clock clock) {
        this.certificates = certificates;
        this.scopes = scopes;
        this.administered = administered;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Certificate> list(Certificates.Filter filter, Caller caller, @Nullable UUID after, int limit) {
        var scope = scopes.of(caller);
        return certificates.list(filter, scope.wholeCity(), scope.unitPaths(), after, limit);
    }

    /** How the caller reads the names on certificates. */
    @Transactional
    public ShownNames names(Caller caller) {
        return administered.namesFor(caller);
    }

    @Transactional
    public Certificate get(UUID id, Caller caller) {
        return inScope(certificates.find(id).orElseThrow(Refusal::notFound), caller);
    }

    /** A certificate whose document the caller may have: it names the person, so seeing it in a list is not enough. */
    @Transactional
    public Certificate inClear(UUID id, Caller caller) {
        var certificate = get(id, caller);
        administered.administrationOf(caller).require(certificate.unitPath());
        return certificate;
    }

    /** Revokes by hand; such a certificate is not issued again by itself. */
    @Transactional
    public Certificate revoke(UUID id, int revision, String reason, Caller caller) {
        var certificate = inScope(certificates.lock(id).orElseThrow(Refusal::notFound), caller);
        Revisions.match(revision, certificate.revision());
        if (!certificate.isValid()) {
            throw new Refusal(CertificationProblem.CERTIFICATE_REVOKED);
        }
        var revoked = certificates.revoke(id, new Certificate.Revocation(clock.instant(), Certificate.Revocation.By.ADMINISTRATOR, reason));
        audit.record("certificate.revoked", "certificate", id.toString(), Map.of("number", certificate.number()), reason);
        outbox.publish(new CertificateRevoked(certificate.campaignId(), certificate.personId(), id));
        return revoked;
    }

    private Certificate inScope(Certificate certificate, Caller caller) {
        scopes.of(caller).require(certificate.unitPath());
        return certificate;
    }
}
