package org.xuefa.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Grade;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.certification.domain.CertificateDocument;
import org.xuefa.platform.content.PdfCheck;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.CertificateRenderer;

/** Draws in the form that the city has chosen. Nobody waits for a certificate because of a plugin: whatever it does, the platform's own form is there. */
@ApplicationScoped
public class ChosenDocument {
    private static final Logger LOG = Logger.getLogger(ChosenDocument.class.getName());
    private static final int MOST_PAGES = 4;
    private final CertificateDocument own;
    private final Plugins plugins;

    protected ChosenDocument() {
        this(null, null);
    }

    @Inject
    public ChosenDocument(CertificateDocument own, Plugins plugins) {
        this.own = own;
        this.plugins = plugins;
    }

    /** @param renderer id of the plugin; null for the platform's own form */
    public byte[] draw(Certificate certificate, String verifyAddress, @Nullable String renderer) {
        return Optional.ofNullable(renderer).flatMap(id -> byPlugin(id, certificate, verifyAddress)).orElseGet(() -> own.draw(certificate, verifyAddress));
    }

    private Optional<byte[]> byPlugin(String id, Certificate certificate, String verifyAddress) {
        try {
            var bytes = plugins.extension(CertificateRenderer.class, id).render(facts(certificate, verifyAddress));
            if (PdfCheck.isAcceptable(bytes, MOST_PAGES)) {
                return Optional.of(bytes);
            }
            plugins.unusable(CertificateRenderer.class, id);
        } catch (PluginFailed | Refusal e) {
            LOG.log(Level.WARNING, "certificate {0} is drawn in the platform''s own form: plugin {1} did not", new Object[] {certificate.id(), id});
        }
        return Optional.empty();
    }

    private static CertificateRenderer.Facts facts(Certificate certificate, String verifyAddress) {
        var printed = certificate.printed();
        return new CertificateRenderer.Facts(certificate.number(), printed.personName(), printed.unitName(), printed.campaignTitle(), grade(printed.grade()),
                printed.showScore() ? printed.score() : null, printed.issuer(), printed.issuedOn(), verifyAddress);
    }

    private static CertificateRenderer.Grade grade(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> CertificateRenderer.Grade.EXCELLENT;
            case GOOD -> CertificateRenderer.Grade.GOOD;
            case PASS -> CertificateRenderer.Grade.PASS;
            case FAIL -> throw new IllegalStateException("no certificate for who has failed");
        };
    }
}
