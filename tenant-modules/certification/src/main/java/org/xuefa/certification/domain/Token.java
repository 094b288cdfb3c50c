package org.xuefa.certification.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** The random part of a certificate's verification address: 128 bits, so that trying addresses finds nothing. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    public static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
