package org.xuefa.platform.crypto;

import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Keeps personal data of the current city: encrypted for storage, and as keyed values for look-up. */
public interface Vault {
    /** Cipher text with the id of the key that made it; the same text gives a different cipher text each time. */
    byte[] seal(String plainText);

    String open(byte[] sealed);

    /** Keyed HMAC of the current city: equal numbers give equal values, nothing else can be learnt from them. Same value as in Keycloak. */
    String lookup(IdCardNumber number);

    String lookup(MobilePhone phone);
}
