package org.xuefa.localstack;

import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords and keys. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 144 bits in characters that need no quoting anywhere. */
    static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(18));
    }

    /** 256 bits, base64. */
    static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
