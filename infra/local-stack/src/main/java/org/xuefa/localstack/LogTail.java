package org.xuefa.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for the message of a failure. */
final class LogTail {

    private static final int LOOK_BACK = 16 << 10;

    private LogTail() {}

    /** Each line indented and ended; empty when there is no log. */
    static String of(Path logFile, int lines) {
        try (var file = new RandomAccessFile(logFile.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(LOOK_BACK, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return indented(all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    static String indented(List<String> lines) {
        return lines.stream().map(line -> "    | " + line + System.lineSeparator()).collect(Collectors.joining());
    }
}
