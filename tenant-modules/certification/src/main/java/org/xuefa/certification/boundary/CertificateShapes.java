package org.xuefa.certification.boundary;

import java.util.Locale;
import org.xuefa.api.model.MyCertificate;
import org.xuefa.api.model.PublicCertificate;
import org.xuefa.campaign.Window;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.IssuingCity;
import org.xuefa.certification.domain.MaskedName;
import org.xuefa.enrolment.ShownNames;

/** Certificates as the contract shows them to their holder, to administrators and to the public. */
final class CertificateShapes {
    private CertificateShapes() {}

    static MyCertificate own(Certificate certificate, IssuingCity city) {
        var printed = certificate.printed();
        return new MyCertificate().id(certificate.id()).number(certificate.number()).campaignId(certificate.campaignId()).campaignTitle(printed.campaignTitle())
                .grade(MyCertificate.GradeEnum.fromValue(word(printed.grade()))).score(printed.showScore() ? printed.score() : null).issuedOn(printed.issuedOn())
                .state(MyCertificate.StateEnum.fromValue(word(certificate.state()))).verifyUrl(city.verifyAddress(certificate.token()));
    }

    static org.xuefa.api.model.Certificate administered(Certificate certificate, ShownNames names) {
        var printed = certificate.printed();
        var shown = new org.xuefa.api.model.Certificate().id(certificate.id()).number(certificate.number()).campaignId(certificate.campaignId()).campaignTitle(printed.campaignTitle())
                .personId(certificate.personId()).personName(names.of(printed.personName(), certificate.unitPath())).unitName(printed.unitName())
                .grade(org.xuefa.api.model.Certificate.GradeEnum.fromValue(word(printed.grade()))).score(printed.score()).issuedOn(printed.issuedOn())
                .state(org.xuefa.api.model.Certificate.StateEnum.fromValue(word(certificate.state())));
        var revocation = certificate.revocation();
        return revocation == null ? shown : shown.revokedAt(revocation.at()).revocationReason(revocation.reason());
    }

    /** The minimum: what is on the paper anyway, the name masked, and whether it holds. */
    static PublicCertificate verified(Certificate certificate) {
        var printed = certificate.printed();
        var shown = new PublicCertificate().number(certificate.number()).maskedName(MaskedName.of(printed.personName())).unitName(printed.unitName())
                .campaignTitle(printed.campaignTitle()).grade(PublicCertificate.GradeEnum.fromValue(word(printed.grade()))).issuedOn(printed.issuedOn()).issuer(printed.issuer())
                .state(PublicCertificate.StateEnum.fromValue(word(certificate.state())));
        var revocation = certificate.revocation();
        return revocation == null ? shown : shown.revokedOn(revocation.at().atZone(Window.CITY_TIME).toLocalDate());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
