package org.xuefa.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the platform's Liberty has written: its message log, one JSON object a line, a file for each start. */
public final class ServerLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> TROUBLE = Set.of("WARNING", "ERROR", "SEVERE", "FATAL");

    private ServerLog() {}

    /**
     * One line.
     *
     * @param level as Liberty names it: AUDIT, INFO, WARNING, ERROR, SEVERE, FATAL, SystemOut …
     */
    public record Line(String level, String message, Optional<String> city, Optional<String> traceId, Optional<String> userName) {
        public boolean isTrouble() {
            return TROUBLE.contains(level);
        }
    }

    /** Lines of the start that is on now, or was the last. */
    public static List<Line> ofLastStart(Path folder) {
        return lines(folder.resolve("messages.log"));
    }

    /** Lines of the start before the one that is on now, its stop included. */
    public static List<Line> ofStartBefore(Path folder) {
        try (var files = Files.list(folder)) {
            return lines(files.filter(file -> file.getFileName().toString().matches("messages_.*\\.log")).max(Path::compareTo).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the log is set up Liberty writes a few lines of another form; they only say which files it reads. */
    private static List<Line> lines(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("{")).map(ServerLog::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String json) {
        try {
            var line = JSON.readTree(json);
            return new Line(line.path("loglevel").asText(), line.path("message").asText(), extension(line, "city"), extension(line, "traceId"), extension(line, "userName"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> extension(JsonNode line, String name) {
        return Optional.ofNullable(line.get("ext_" + name)).map(JsonNode::asText);
    }
}
