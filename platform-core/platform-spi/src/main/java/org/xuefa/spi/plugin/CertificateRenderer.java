package org.xuefa.spi.plugin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Draws certificates in the city's own form. Called once for each certificate, when it is downloaded for the first time; what was drawn is kept for ever. When it
 * fails, the platform draws the certificate in its own form, so nobody waits for theirs.
 */
@FunctionalInterface
public interface CertificateRenderer {
    /**
     * @return a PDF of 1 to 4 pages and at most 2 MiB, without script, attachment, form or encryption; anything else counts as a failure. Embed every font.
     * @throws RuntimeException when it cannot be drawn
     */
    byte[] render(Facts facts);

    /** {@link Facts#grade()}. */
    enum Grade { EXCELLENT, GOOD, PASS }

    /**
     * What is printed. Personal data: keep nothing of it.
     *
     * @param number as printed
     * @param score 0 to 100; null where the year's rules do not print it
     * @param issuer who signs
     * @param verifyAddress for the QR code: where anybody can check the certificate
     */
    record Facts(String number, String personName, String unitName, String campaignTitle, Grade grade, @Nullable Integer score, String issuer, LocalDate issuedOn,
            String verifyAddress) {
        @Override
        public String toString() {
            return "certificate " + number;
        }
    }
}
