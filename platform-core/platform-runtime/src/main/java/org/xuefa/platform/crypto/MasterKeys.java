package org.xuefa.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The installation's master keys: the first wraps, the others still unwrap until every city's keys are wrapped anew. A key is known by
 * the beginning of its digest, which tells nothing about 32 random bytes.
 */
final class MasterKeys {
    private record Named(String id, byte[] key) {}

    private final List<Named> keys;

    MasterKeys(byte[] current, List<byte[]> former) {
        keys = java.util.stream.Stream.concat(java.util.stream.Stream.of(current), former.stream()).map(key -> new Named(id(key), key.clone())).toList();
    }

    String currentId() {
        return keys.getFirst().id;
    }

    byte[] wrap(byte[] dataKey, int tenant, int number) {
        return AesGcm.seal(keys.getFirst().key, dataKey, label(tenant, number));
    }

    byte[] unwrap(WrappedKey wrapped, int tenant) {
        var master = keys.stream().filter(key -> key.id.equals(wrapped.masterKeyId())).findAny()
                .orElseThrow(() -> new IllegalStateException("the environment lacks the master key " + wrapped.masterKeyId()));
        return AesGcm.open(master.key, wrapped.wrapped(), label(tenant, wrapped.number()));
    }

    private static byte[] label(int tenant, int number) {
        return ("xuefa data key " + tenant + " " + number).getBytes(StandardCharsets.US_ASCII);
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
