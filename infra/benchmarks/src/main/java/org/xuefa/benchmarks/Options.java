package org.xuefa.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and how long.
 *
 * @param project root of the built project
 * @param parts platform, search, roster
 * @param learners people in the campaign; exam starts and hand-ins use each of them once
 * @param active learners over which reading, saving and heartbeats go round
 * @param connections kept open by the generator, each with one request under way; the limit gets the same number of database connections
 * @param rosterRows in the sheet of the part roster
 * @param only operations to measure; empty means all
 * @param profile whether Liberty is recorded during each operation
 * @param keep folder of a platform that stays for the next run; null makes a new one that is deleted at the end
 * @param data folder with laws/ and search/; null leaves out what needs it
 */
record Options(Path project, List<String> parts, int learners, int active, int questions, int connections, Duration warmUp, Duration measure, int rosterRows, List<String> only, boolean baseline, boolean profile,
        @Nullable Path keep, @Nullable Path data) {
    /** @param arguments project, parts, then name=value pairs in any number, together in one argument or apart */
    static Options of(List<String> arguments) {
        var chosen = new HashMap<String, String>();
        arguments.stream().skip(2).flatMap(argument -> List.of(argument.strip().split("\\s+")).stream()).filter(pair -> pair.contains("="))
                .forEach(pair -> chosen.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        var options = new Options(Path.of(arguments.get(0)), list(arguments.get(1)), number(chosen, "learners", 12_000), number(chosen, "active", 2_000), number(chosen, "questions", 1_000),
                number(chosen, "connections", 32), Duration.ofSeconds(number(chosen, "warm-up", 60)), Duration.ofSeconds(number(chosen, "measure", 30)), number(chosen, "roster-rows", 100_000),
                list(take(chosen, "only", "")), Boolean.parseBoolean(take(chosen, "baseline", "true")),
                Boolean.parseBoolean(take(chosen, "profile", "false")), path(take(chosen, "keep", "")), path(take(chosen, "data", shared(Path.of(arguments.get(0))))));
        if (!chosen.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + chosen.keySet());
        }
        return options;
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    boolean measures(String operation) {
        return only.isEmpty() || only.contains(operation);
    }

    /** As the tests find it: the environment's XUEFA_SHARED_DATA, else shared/data beside the project. */
    private static String shared(Path project) {
        var given = System.getenv("XUEFA_SHARED_DATA");
        if (given != null) {
            return given;
        }
        for (var folder = project.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data/laws"))) {
                return folder.resolve("shared/data").toString();
            }
        }
        return "";
    }

    private static String take(Map<String, String> chosen, String name, String otherwise) {
        var given = chosen.remove(name);
        return given == null ? otherwise : given;
    }

    private static int number(Map<String, String> chosen, String name, int otherwise) {
        return Integer.parseInt(take(chosen, name, Integer.toString(otherwise)));
    }

    private static List<String> list(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(","));
    }

    private static @Nullable Path path(String text) {
        return text.isBlank() ? null : Path.of(text).toAbsolutePath();
    }
}
