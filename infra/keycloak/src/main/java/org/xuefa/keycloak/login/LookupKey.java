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

    private static final int BYTES = 32;

    private final byte[] secret;

    /** 32 bytes in Base64. */
    LookupKey(String secret) {
        this.secret = decoded(secret);
    }

    /** Without the cause: it would print a part of the secret. */
    private static byte[] decoded(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException notBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("XUEFA_LOOKUP_KEY must be " + BYTES + " bytes in Base64, the same for Keycloak and the platform");
        }
        return bytes;
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
