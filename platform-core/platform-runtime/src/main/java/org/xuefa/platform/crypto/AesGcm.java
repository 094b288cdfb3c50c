package org.xuefa.platform.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce in front of the cipher text; the label must be the same when opening. */
final class AesGcm {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] randomKey() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    static byte[] seal(byte[] key, byte[] plain, byte[] label) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, label);
            return ByteBuffer.allocate(NONCE + cipher.getOutputSize(plain.length)).put(nonce).put(cipher.doFinal(plain)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    static byte[] open(byte[] key, byte[] sealed, byte[] label) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("the cipher text is cut off");
        }
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, label).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher text was changed, or belongs elsewhere", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label);
        return cipher;
    }
}
