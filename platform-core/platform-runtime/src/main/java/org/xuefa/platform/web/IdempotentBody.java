package org.xuefa.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A request body that was read for its digest and can be read again: small ones from memory, large ones from a file that is deleted on close. */
record IdempotentBody(String hash, byte[] start, @Nullable Path file) {
    private static final int IN_MEMORY = 256 * 1024;

    static IdempotentBody read(InputStream body) throws IOException {
        var digest = sha256();
        var start = body.readNBytes(IN_MEMORY + 1);
        if (start.length <= IN_MEMORY) {
            return new IdempotentBody(HexFormat.of().formatHex(digest.digest(start)), start, null);
        }
        var file = Files.createTempFile("xuefa-request", null);
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            out.write(start);
            body.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new IdempotentBody(HexFormat.of().formatHex(digest.digest()), new byte[0], file);
    }

    InputStream stream() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
