package org.xuefa.packs.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.packs.usecase.Upload;
import org.xuefa.packtool.PackLimits;
import org.xuefa.platform.problem.Refusal;

/** The body of an upload, whole on this machine before anything is decided; gone when closed. One byte too many ends it. */
record ReceivedFile(Upload upload) implements AutoCloseable {
    static ReceivedFile receive(InputStream body) {
        try {
            var file = Files.createTempFile("xuefa-pack-", ".upload");
            try {
                return new ReceivedFile(copy(body, file));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload copy(InputStream body, Path file) throws IOException {
        var digest = sha256();
        var total = 0L;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > PackLimits.DEFAULT.zipBytes()) {
                    throw new Refusal(PacksProblem.PACK_FILE_TOO_LARGE);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Upload(file, HexFormat.of().formatHex(digest.digest()), total);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
