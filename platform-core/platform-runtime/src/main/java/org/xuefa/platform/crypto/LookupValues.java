package org.xuefa.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Keyed values of a city, from the installation's look-up secret. Keycloak computes the same ones when a number is typed at log-in. */
final class LookupValues {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] secret;

    LookupValues(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    String of(String slug, IdCardNumber number) {
        return "i:" + hash("lookup:" + slug, number.value());
    }

    String of(String slug, MobilePhone phone) {
        return "p:" + hash("lookup:" + slug, phone.value());
    }

    String digest(String purpose, String slug, String value) {
        return hash(purpose + ":" + slug, value);
    }

    private String hash(String keyName, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(hmac(secret, keyName), value));
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
