package org.xuefa.platform.identity.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/**
 * Keyed values by which Keycloak finds an account when a phone or identity number is typed. The login form in Keycloak computes
 * the same ones from {@code XUEFA_LOOKUP_KEY}; every realm has a key of its own, so cities cannot be compared.
 */
public final class LookupKey {

    private static final int BYTES = 32;

    private final byte[] secret;

    /** The bytes of {@code XUEFA_LOOKUP_KEY}. */
    public LookupKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("the lookup key needs " + BYTES + " bytes");
        }
        this.secret = secret.clone();
    }

    public String of(String realm, IdCardNumber number) {
        return "i:" + hash(realm, number.value());
    }

    public String of(String realm, MobilePhone phone) {
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
