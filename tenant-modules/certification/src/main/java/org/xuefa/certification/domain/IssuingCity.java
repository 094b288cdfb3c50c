package org.xuefa.certification.domain;

/**
 * The city that issues.
 *
 * @param code GB/T 2260 code, in every number
 * @param bureau who signs when the campaign names nobody
 * @param verifyAddress address before the token, as in the QR code
 */
public record IssuingCity(String code, String bureau, String verifyAddress) {
    public String verifyAddress(String token) {
        return verifyAddress + token;
    }

    /** The city of the thread. */
    @FunctionalInterface
    public interface Current {
        IssuingCity get();
    }
}
