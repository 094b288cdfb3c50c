package org.xuefa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own load generator: what the database can do when nobody stands before it. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private final Path program;
    private final Stage stage;
    private final int connections;
    private final Path folder;

    /** @param cpuPerRequest milliseconds of the database */
    record Outcome(double rate, double p50, double p95, double p99, double cpuPerRequest) {}

    private Pgbench(Path program, Stage stage, int connections, Path folder) {
        this.program = program;
        this.stage = stage;
        this.connections = connections;
        this.folder = folder;
    }

    /** Empty where the machine has no pgbench (Debian: package postgresql-contrib). */
    static Optional<Pgbench> find(Stage stage, int connections, Path folder) {
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(part -> Path.of(part, "pgbench"));
        return Stream.concat(onPath, installed()).filter(Files::isExecutable).findFirst().map(program -> new Pgbench(program, stage, connections, folder));
    }

    private static Stream<Path> installed() {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.sorted(java.util.Comparator.reverseOrder()).map(version -> version.resolve("bin/pgbench")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /**
     * Runs the statements with a learner's facts from benchmark.key.
     *
     * @param before lines that run before the statements, such as \set
     * @param turns how many requests go by before the next learner's facts are read
     * @param perConnection learners each connection has for itself
     * @param requests how many requests each connection makes; null runs for the time
     */
    Outcome run(String name, List<String> before, List<String> statements, int turns, int perConnection, Duration time, @Nullable Integer requests) {
        var lines = new ArrayList<String>();
        lines.add("\\set turn (:turn + 1) % " + turns);
        lines.add("\\if :turn = 1 % " + turns);
        lines.add("\\set n :client_id * " + perConnection + " + :i % " + perConnection);
        lines.add("\\set i :i + 1");
        lines.add("select * from benchmark.key where n = :n \\gset");
        lines.add("\\endif");
        lines.addAll(before);
        lines.addAll(statements);
        try {
            Files.createDirectories(folder);
            var script = Files.write(folder.resolve(name + ".sql"), lines);
            var log = Files.createTempDirectory("xuefa-pgbench-");
            var command = new ArrayList<>(List.of(program.toString(), "-n", "-M", "prepared", "-c", Integer.toString(connections), "-j", "2", "-f", script.toString(),
                    "-D", "turn=0", "-D", "i=0", "-D", "seq=0", "-l", "--log-prefix=" + log.resolve("run"), "--sampling-rate=" + (requests == null ? "0.2" : "1"),
                    "-h", "127.0.0.1", "-p", Integer.toString(stage.stack().postgres().port()), "-U", stage.environment().get("XUEFA_DB_APP_USER")));
            command.addAll(requests == null ? List.of("-T", Long.toString(time.toSeconds())) : List.of("-t", requests.toString()));
            command.add("xuefa");
            return measured(command, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome measured(List<String> command, Path log) throws IOException {
        var cpu = stage.database();
        var before = cpu.seconds();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", stage.environment().get("XUEFA_DB_APP_PASSWORD"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        var done = DONE.matcher(said);
        if (!rate.find() || !done.find() || said.contains("aborted")) {
            throw new IllegalStateException("pgbench: " + said);
        }
        var used = cpu.seconds() - before;
        var times = new Latencies();
        try (var files = Files.list(log)) {
            for (var file : files.toList()) {
                try (var lines = Files.lines(file)) {
                    lines.forEach(line -> times.add(Long.parseLong(line.split(" ")[2]) * 1000));
                }
                Files.delete(file);
            }
        }
        Files.delete(log);
        return new Outcome(Double.parseDouble(rate.group(1)), times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), used * 1000 / Long.parseLong(done.group(1)));
    }
}
