package org.xuefa.enrolment.persistence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.testkit.Database;

/** Measures a roster of 100 000 people from upload to applied, by hand: run this class with the number of rows. Nothing is asserted. */
public final class LargeRoster {
    private static final int UNITS = 200;

    private LargeRoster() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var world = new World(Database.shared());
        var root = world.root();
        for (int unit = 0; unit < UNITS; unit++) {
            world.unit(root, "武威市单位" + unit);
        }
        var file = sheet(rows);
        System.out.printf(Locale.ROOT, "rows=%d file=%.1f MB maxHeap=%d MB%n", rows, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() / 1_000_000);
        for (int round = 1; round <= 2; round++) {
            round(world, file, rows, round);
            // The test database never looks at its tables again by itself; a real one does within a minute, and plans well from then on.
            try (var connection = Database.shared().superuser(); var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
        Files.delete(file);
        System.exit(0);
    }

    private static void round(World world, Path file, int rows, int round) throws IOException, InterruptedException {
        var peak = new AtomicLong();
        var running = new AtomicBoolean(true);
        var watcher = Thread.ofPlatform().daemon().start(() -> watch(peak, running));
        var start = new Step("upload");
        UUID id;
        try (var in = Files.newInputStream(file)) {
            id = world.by(World.cityAdmin(), () -> world.upload.upload(World.CAMPAIGN.id(), "large.xlsx", in)).id();
        }
        start.end(rows);
        var read = new Step("read");
        world.workOff();
        read.end(rows);
        world.by(World.cityAdmin(), () -> world.in(() -> world.keepRosters.apply(id, Roster.Mode.ALL_OR_NOTHING)));
        var apply = new Step("apply");
        world.workOff();
        apply.end(rows);
        var roster = world.in(() -> world.rosters.find(id)).orElseThrow();
        running.set(false);
        watcher.join();
        System.out.printf(Locale.ROOT, "round %d: state=%s added=%d unchanged=%d, heap in use at most %d MB%n", round, roster.state(), roster.added(), roster.unchanged(),
                peak.get() / 1_000_000);
    }

    private static void watch(AtomicLong peak, AtomicBoolean running) {
        while (running.get()) {
            var runtime = Runtime.getRuntime();
            peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Path sheet(int rows) throws IOException {
        var file = Files.createTempFile("large", ".xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Samples.write(out, sheet -> {
                for (int number = 0; number < rows; number++) {
                    Samples.row(sheet, number, "武威市单位" + number % UNITS);
                }
            });
        }
        return file;
    }

    private static final class Step {
        private final String name;
        private final long wall = System.nanoTime();
        private final long cpu = cpu();
        private final long database = database();

        Step(String name) {
            this.name = name;
        }

        void end(int rows) {
            var took = Duration.ofNanos(System.nanoTime() - wall);
            System.out.printf(Locale.ROOT, "%-7s %6.1f s wall, %6.1f s processor in this JVM, %6.1f s in the database, %7.0f rows/s%n", name, took.toMillis() / 1e3, (cpu() - cpu) / 1e9,
                    (database() - database) / 1e3, rows / (took.toMillis() / 1e3));
        }

        private static long database() {
            return ProcessHandle.current().descendants().map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).mapToLong(Duration::toMillis).sum();
        }

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }
}
