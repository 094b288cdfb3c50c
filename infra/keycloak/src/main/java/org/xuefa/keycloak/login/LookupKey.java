package org.xuefa.keycloak.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an identity number or a phone number into the value of the attribute {@code lookup}, with a key of its own for every
 * realm. The platform computes the same values when it creates an account; both sides test the same vector.
 */
final class LookupKey {

    /** Shorter secrets can be tried out: an identity number has few unknown digits. */
    static final int SHORTEST = 32;

    private final byte[] secret;

    LookupKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("XUEFA_LOOKUP_KEY must be set to at least " + SHORTEST + " characters, the same for Keycloak and the platform");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    String attribute(String realm, TypedIdentity.IdentityNumber number) {
        return "i:" + hash(realm, number.value());
    }

    String attribute(String realm, TypedIdentity.Phone phone) {
        return "p:" + hash(realm, phone.value());
    }

    private String hash(String realm, String value) {
        var keyOfRealm = hmac(secret, "lookup:" + realm);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(keyOfRealm, value));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not available", e);
        }
    }
}
