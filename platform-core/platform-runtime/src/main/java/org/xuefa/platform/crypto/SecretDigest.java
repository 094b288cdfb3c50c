package org.xuefa.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests of secrets, with a key of its own for each purpose and city. */
final class SecretDigest {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] key;

    SecretDigest(byte[] key) {
        this.key = key.clone();
    }

    String of(String purpose, String slug, String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(hmac(key, "digest:" + purpose + ":" + slug), secret));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }
}
