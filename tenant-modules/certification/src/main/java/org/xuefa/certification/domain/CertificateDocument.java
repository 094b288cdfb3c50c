package org.xuefa.certification.domain;

/** Draws a certificate as PDF/A-2b. */
@FunctionalInterface
public interface CertificateDocument {
    /** @param verifyAddress what the QR code holds */
    byte[] draw(Certificate certificate, String verifyAddress);
}
