package org.xuefa.learning.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.platform.problem.Refusal;

/** The body of a request, whole on this machine before anything is decided; gone when closed. One byte too many ends it. */
record UploadedFile(Path path) implements AutoCloseable {
    static UploadedFile receive(InputStream body, long largest) {
        return receive(body, largest, LearningProblem.MEDIA_TOO_LARGE);
    }

    /** @param beyond what is told where it is larger */
    static UploadedFile receive(InputStream body, long largest, LearningProblem beyond) {
        try {
            var file = new UploadedFile(Files.createTempFile("xuefa-media-", ".upload"));
            try {
                copy(body, file.path(), largest, beyond);
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream body, Path file, long largest, LearningProblem beyond) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var total = 0L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > largest) {
                    throw new Refusal(beyond);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
