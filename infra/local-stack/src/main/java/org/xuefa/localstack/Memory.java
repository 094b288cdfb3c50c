package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Memory a process holds. Pages shared between processes count by share where the system tells (PostgreSQL shares its buffers). */
final class Memory {

    private Memory() {}

    static long residentBytes(long pid) {
        var proc = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return fromPs(pid);
        }
        var share = kibibytes(proc.resolve("smaps_rollup"), "Pss:");
        return 1024 * (share > 0 ? share : kibibytes(proc.resolve("status"), "VmRSS:"));
    }

    private static long kibibytes(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.substring(label.length()).strip().split("\\s+")[0])
                    .mapToLong(Long::parseLong).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long fromPs(long pid) {
        try {
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            process.waitFor(5, TimeUnit.SECONDS);
            return text.isEmpty() ? 0 : 1024 * Long.parseLong(text);
        } catch (IOException absent) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
