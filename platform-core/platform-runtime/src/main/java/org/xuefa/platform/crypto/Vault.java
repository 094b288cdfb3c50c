package org.xuefa.platform.crypto;

import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Keeps personal data of the current city: encrypted for storage, and as keyed values for look-up. */
public interface Vault {
    /** Cipher text with the number of the key that made it; the same text gives a different cipher text each time. */
    byte[] seal(String plainText);

    String open(byte[] sealed);

    /** As {@link #seal(String)}, for content such as a part of an uploaded file. */
    byte[] sealBytes(byte[] plain);

    byte[] openBytes(byte[] sealed);

    /** Keyed HMAC of the current city: equal numbers give equal values, nothing else can be learnt from them. Same value as in Keycloak. */
    String lookup(IdCardNumber number);

    String lookup(MobilePhone phone);

    /** Keyed HMAC of a secret that must be recognised but not kept, such as a one-time code; purposes never give equal values. */
    String digest(String purpose, String secret);
}
