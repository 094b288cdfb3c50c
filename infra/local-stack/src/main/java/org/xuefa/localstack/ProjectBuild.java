package org.xuefa.localstack;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Builds the project with a Maven of its own when the source tree is not the one of the last successful build. */
final class ProjectBuild {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+) \\S+ +\\[(\\d+/\\d+)]");

    private static final Pattern FAILURE = Pattern.compile("COMPILATION ERROR|Command execution failed|<<< (FAILURE|ERROR)!|BUILD FAILURE");

    private final Path root;
    private final Path state;
    private final List<String> maven;
    private final Products products;

    ProjectBuild(Path root, Path stackFolder, List<String> maven, Products products) {
        this.root = root;
        this.state = stackFolder.resolve("built.txt");
        this.maven = maven;
        this.products = products;
    }

    /** True when it had to build. */
    boolean ensure(Path log, Consumer<String> progress) throws IOException {
        var fingerprint = SourceFingerprint.of(root);
        if (Files.exists(state)) {
            var lines = Files.readAllLines(state);
            if (lines.getFirst().equals(fingerprint) && lines.stream().skip(1).allMatch(product -> Files.exists(root.resolve(product)))) {
                return false;
            }
        }
        progress.accept(Files.exists(state) ? "sources changed since the last build" : "not built yet");
        build(log, progress);
        var lines = new ArrayList<>(List.of(fingerprint));
        products.present().forEach(product -> lines.add(root.relativize(product).toString()));
        Files.write(state, lines);
        return true;
    }

    private void build(Path log, Consumer<String> progress) throws IOException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(maven);
        command.addAll(List.of("-B", "-ntp", "-T1", "-DskipTests", "-Pall", "package"));
        // The death signal goes with the thread that starts it, here the launcher's first.
        var builder = new ProcessBuilder(Confinement.around(command, "TERM", false)).directory(root.toFile()).redirectErrorStream(true);
        try (var writer = new PrintWriter(Files.newBufferedWriter(log), true)) {
            var exitCode = Commands.reading(builder, line -> {
                writer.println(line);
                var module = MODULE.matcher(line);
                if (module.find()) {
                    progress.accept(module.group(2) + " " + module.group(1));
                }
            });
            if (exitCode != 0) {
                throw new ServerFailure("Build", "Maven ended with exit code " + exitCode, LogTail.indented(whatWentWrong(Files.readAllLines(log))), log);
            }
        }
    }

    /** What was said last before the first failure, without stack traces, and Maven's own word on it. */
    private static List<String> whatWentWrong(List<String> log) {
        var telling = log.stream().filter(line -> !line.startsWith("    at ") && !line.isBlank()).toList();
        var failure = IntStream.range(0, telling.size()).filter(i -> FAILURE.matcher(telling.get(i)).find()).findFirst().orElse(telling.size() - 1);
        var shown = new ArrayList<>(telling.subList(Math.max(0, failure - 20), Math.min(telling.size(), failure + 5)));
        telling.stream().filter(line -> line.startsWith("[ERROR] Failed to execute goal")).findFirst().ifPresent(shown::add);
        return shown;
    }
}
