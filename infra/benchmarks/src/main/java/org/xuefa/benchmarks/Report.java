package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table for people and as JSON for comparing runs. */
final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Map<String, String> circumstances = new LinkedHashMap<>();
    private final List<Measured> operations = new ArrayList<>();
    private final Map<String, Map<String, String>> memory = new LinkedHashMap<>();
    private final Map<String, String> other = new LinkedHashMap<>();

    Report(Options options) {
        circumstances.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        circumstances.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        circumstances.put("java", Runtime.version().toString());
        circumstances.put("load average before", loadAverage());
        circumstances.put("learners / active", options.learners() + " / " + options.active());
        circumstances.put("connections", Integer.toString(options.connections()));
        circumstances.put("warm-up / measured", options.warmUp().toSeconds() + " s / " + options.measure().toSeconds() + " s for each operation");
        circumstances.put("limit", options.baseline() ? "pgbench -M prepared with the statements captured from the platform" : "not taken");
    }

    static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    void circumstance(String name, String value) {
        circumstances.put(name, value);
    }

    void add(List<Measured> measured) {
        operations.addAll(measured);
    }

    void memory(String when, Map<String, String> megabytes) {
        memory.put(when, megabytes);
    }

    void figure(String name, String value) {
        other.put(name, value);
    }

    static String line(Measured measured) {
        var limit = measured.limit();
        return String.format(Locale.ROOT, "%-36s %7.0f/s  p50 %6.1f p95 %6.1f p99 %6.1f ms  CPU app %.2f + db %.2f = %.2f ms  %d stmts in %d tx%s", measured.title(), measured.rate(), measured.p50(), measured.p95(),
                measured.p99(), measured.appCpu(), measured.databaseCpu(), measured.cpu(), measured.statements(), measured.transactions(),
                limit == null ? "" : String.format(Locale.ROOT, "  | limit %7.0f/s p95 %.1f ms db %.2f ms -> %.0f %%", limit.rate(), limit.p95(), limit.cpuPerRequest(), measured.share() * 100));
    }

    private String markdown() {
        var text = new StringBuilder("# Measured\n\n");
        circumstances.forEach((name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
        if (!operations.isEmpty()) {
            text.append("\n| operation | requests/s | p50 | p95 | p99 ms | CPU app | database | both ms | statements (transactions) | limit/s | limit p95 ms | limit database ms | share of the limit |\n")
                    .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
            operations.forEach(measured -> text.append(row(measured)));
        }
        if (!memory.isEmpty()) {
            text.append("\n| resident MB | ").append(String.join(" | ", memory.values().iterator().next().keySet())).append(" |\n|---").append("|---".repeat(memory.values().iterator().next().size())).append("|\n");
            memory.forEach((when, sizes) -> text.append("| ").append(when).append(" | ").append(String.join(" | ", sizes.values())).append(" |\n"));
        }
        if (!other.isEmpty()) {
            text.append("\n| | |\n|---|---|\n");
            other.forEach((name, value) -> text.append("| ").append(name).append(" | ").append(value).append(" |\n"));
        }
        return text.toString();
    }

    private static String row(Measured measured) {
        var limit = measured.limit();
        return String.format(Locale.ROOT, "| %s%s | %.0f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %d (%d) | %s |%n", measured.title(), measured.remark().isEmpty() ? "" : " (" + measured.remark() + ")",
                measured.rate(), measured.p50(), measured.p95(), measured.p99(), measured.appCpu(), measured.databaseCpu(), measured.cpu(), measured.statements(), measured.transactions(),
                limit == null ? " | | | " : String.format(Locale.ROOT, "%.0f | %.1f | %.2f | %.0f %%", limit.rate(), limit.p95(), limit.cpuPerRequest(), measured.share() * 100));
    }

    /** Writes both forms and gives the folder. */
    Path write(Path folder) throws IOException {
        circumstances.put("load average after", loadAverage());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), markdown());
        ObjectNode json = JSON.createObjectNode();
        json.set("circumstances", JSON.valueToTree(circumstances));
        json.set("operations", JSON.valueToTree(operations));
        json.set("memory", JSON.valueToTree(memory));
        json.set("other", JSON.valueToTree(other));
        JSON.writeValue(folder.resolve("report.json").toFile(), json);
        System.out.println("\n" + markdown());
        return folder;
    }
}
