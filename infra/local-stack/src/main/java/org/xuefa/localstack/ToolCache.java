package org.xuefa.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Unpacked and built tools, shared by every checkout of this user. A folder appears under its final name only when it is whole
 * (made beside it, then renamed), so whoever sees it may use it; a lock keeps parallel builds from doing the work twice.
 */
final class ToolCache {

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** File locks are held per process, so threads of one process need a lock of their own. */
    private static final Map<Path, Object> IN_PROCESS = new ConcurrentHashMap<>();
    /** A zip ends with its directory, which holds the checksum of every entry: its tail names its content. */
    private static final int TAIL = 1 << 20;
    /** Between a tool's own name and the digest of what was built into it. */
    static final String BUILT = "-built-";
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private final Path home;

    ToolCache(Path home) {
        this.home = home;
    }

    static ToolCache ofUser() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var cache = configured == null || configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return new ToolCache(cache.resolve("xuefa").resolve("tools"));
    }

    Path unpacked(Path archive) {
        var fileName = archive.getFileName().toString();
        var stem = fileName.substring(0, fileName.lastIndexOf('.'));
        return made(stem + "-" + digestOf(archive), folder -> Unpacker.unpack(archive, folder));
    }

    /** The folder of that name, filled first when it is not there yet. */
    Path made(String name, Filling filling) {
        var target = home.resolve(name);
        if (Files.isDirectory(target)) {
            return used(target);
        }
        synchronized (IN_PROCESS.computeIfAbsent(target, _ -> new Object())) {
            try {
                Files.createDirectories(home);
                try (var channel = FileChannel.open(home.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    if (lock.isValid() && !Files.isDirectory(target)) {
                        make(name, target, filling);
                    }
                }
                return target;
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot prepare " + target + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static Path used(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // Then it merely looks unused.
        }
        return folder;
    }

    /** Combinations with other plugins and themes come and go with every change of ours. */
    private void forgetUnusedBuilds(String name) throws IOException {
        var build = name.indexOf(BUILT);
        if (build < 0) {
            return;
        }
        try (var builds = Files.newDirectoryStream(home, name.substring(0, build) + BUILT + "*")) {
            for (var each : builds) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(Instant.now().minus(FORGOTTEN_AFTER))) {
                    Folders.delete(each);
                }
            }
        }
    }

    private void make(String name, Path target, Filling filling) throws IOException {
        try (var leftOvers = Files.newDirectoryStream(home, "." + name + ".*")) {
            for (var leftOver : leftOvers) {
                Folders.delete(leftOver);
            }
        }
        forgetUnusedBuilds(name);
        var beside = Files.createDirectory(home.resolve("." + name + "." + UUID.randomUUID()));
        try {
            filling.fill(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            Folders.delete(beside);
            throw failed;
        }
    }

    private static String digestOf(Path archive) {
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            return new Digest().text(Long.toString(file.length())).bytes(tail).hex();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
