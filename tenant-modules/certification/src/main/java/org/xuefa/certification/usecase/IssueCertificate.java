package org.xuefa.certification.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.Results;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Window;
import org.xuefa.certification.CertificateIssued;
import org.xuefa.certification.CertificateRevoked;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.CertificateNumber;
import org.xuefa.certification.domain.Certificates;
import org.xuefa.certification.domain.Entitlement;
import org.xuefa.certification.domain.IssuingCity;
import org.xuefa.certification.domain.Token;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;

/**
 * Brings a person's certificate in line with the result that counts: issues, replaces, revokes, or finds all well. Called for every event that may
 * change a result and when a learner looks; any number of times gives the same.
 */
@ApplicationScoped
public class IssueCertificate {
    private final Certificates certificates;
    private final Results results;
    private final Campaigns campaigns;
    private final People people;
    private final Participation participation;
    private final IssuingCity.Current city;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected IssueCertificate() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public IssueCertificate(Certificates certificates, Results results, Campaigns campaigns, People people, Participation participation, IssuingCity.Current city, Outbox outbox,
            AuditLog audit, Clock clock) {
        this.certificates = certificates;
        this.results = results;
        this.campaigns = campaigns;
        this.people = people;
        this.participation = participation;
        this.city = city;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks twice: most calls find all well and wait for nobody; who has something to do waits for the others and sees whether they have done it. */
    @Transactional
    public void settle(UUID campaignId, UUID personId) {
        if (Entitlement.of(results.of(campaignId, personId), certificates.of(campaignId, personId)) instanceof Entitlement.Nothing) {
            return;
        }
        certificates.takeTurn(campaigns.find(campaignId).orElseThrow().year());
        switch (Entitlement.of(results.of(campaignId, personId), certificates.latest(campaignId, personId))) {
            case Entitlement.Nothing() -> { }
            case Entitlement.Issue(var result) -> issue(result);
            case Entitlement.Revoke(var certificate, var reason) -> revoke(certificate, reason);
            case Entitlement.Replace(var certificate, var result, var reason) -> {
                revoke(certificate, reason);
                issue(result);
            }
        }
    }

    private void issue(Result result) {
        var person = people.find(result.personId()).orElseThrow();
        var campaign = campaigns.find(result.campaignId()).orElseThrow();
        var rule = campaign.rules().certificate();
        var from = city.get();
        var now = clock.instant();
        var unitPath = participation.find(campaign.id(), person.id()).map(Participant::unitPath).orElse(person.unitPath());
        var number = CertificateNumber.of(from.code(), campaign.year(), certificates.nextNumber(campaign.year()));
        var printed = new Certificate.Printed(person.displayName(), person.unitName(), campaign.title(), result.grade(), result.score(), rule.showScore(),
                rule.issuer().isBlank() ? from.bureau() : rule.issuer(), now.atZone(Window.CITY_TIME).toLocalDate());
        var certificate = new Certificate(Ids.next(), number, Token.next(), campaign.id(), person.id(), result.attemptId(), printed, unitPath, Certificate.State.VALID, null, now, 0);
        certificates.add(certificate);
        audit.record("certificate.issued", "certificate", certificate.id().toString(), Map.of("number", number));
        outbox.publish(new CertificateIssued(campaign.id(), person.id(), certificate.id()));
    }

    private void revoke(Certificate certificate, String reason) {
        certificates.revoke(certificate.id(), new Certificate.Revocation(clock.instant(), Certificate.Revocation.By.RESULT, reason));
        audit.record("certificate.revoked", "certificate", certificate.id().toString(), Map.of("number", certificate.number()), reason);
        outbox.publish(new CertificateRevoked(certificate.campaignId(), certificate.personId(), certificate.id()));
    }
}
