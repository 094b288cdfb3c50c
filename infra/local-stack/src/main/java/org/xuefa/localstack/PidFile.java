package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers which process this folder's server is, so that the next start ends what an unclean end left behind. A pid alone may
 * belong to a stranger by then: the process must also have begun at the remembered instant.
 */
final class PidFile {

    /** The system derives the instant from its boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<ProcessHandle> leftOver() {
        try {
            var words = Files.readString(file).strip().split(" ");
            var began = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Child::isRunning)
                    .filter(process -> process.info().startInstant()
                            .map(instant -> Duration.between(instant, began).abs().compareTo(TOLERANCE) <= 0).orElse(false));
        } catch (IOException | RuntimeException absentOrBroken) {
            return Optional.empty();
        }
    }

    /** Ends the process of an earlier run of this folder, gently first. True when there was one. */
    boolean endLeftOver() {
        var leftOver = leftOver();
        leftOver.ifPresent(process -> {
            var tree = Stream.concat(process.descendants(), Stream.of(process)).toList();
            process.destroy();
            var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            if (!tree.stream().allMatch(handle -> Child.ended(handle, deadline))) {
                tree.forEach(ProcessHandle::destroyForcibly);
                tree.forEach(handle -> Child.ended(handle, deadline + Duration.ofSeconds(5).toNanos()));
            }
        });
        delete();
        return leftOver.isPresent();
    }
}
