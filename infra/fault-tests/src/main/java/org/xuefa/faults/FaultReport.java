package org.xuefa.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.xuefa.faults.History.Entry;

/** What a scenario did, for whoever reads the log of a run. */
final class FaultReport {
    private final String scenario;
    private final long seed;
    private static final int ERROR_LINES = 60;
    private final long began = System.nanoTime();

    /** @param seed printed, and taken from -Dxuefa.fault.seed when a run is to be repeated */
    FaultReport(String scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        System.out.println(scenario + ": -Dxuefa.fault.seed=" + seed);
    }

    static long newSeed() {
        return Long.getLong("xuefa.fault.seed", System.nanoTime() & 0xFFFFFF);
    }

    long seed() {
        return seed;
    }

    synchronized void line(String text) {
        System.out.println("%s, %6.1f s: %s".formatted(scenario, (System.nanoTime() - began) / 1e9, text));
    }

    /** Prints it all with the figures of history and requests. */
    synchronized void print(History history, Patience patience, Path log) {
        System.out.println(scenario + " took %.1f s".formatted((System.nanoTime() - began) / 1e9));
        System.out.println("  " + patience);
        if (patience.unexpected() > 0) {
            printErrors(log);
        }
        System.out.println("  acknowledged: " + history.acknowledged(Call.Start.class) + " starts, " + saved(history) + " answers, " + history.acknowledged(Call.HandIn.class)
                + " hand-ins, " + history.acknowledged(Call.Earn.class) + " credits; " + history.entries().stream().filter(entry -> entry.told().isEmpty()).count() + " of unknown outcome");
    }

    /** What the application logged about errors that nobody expected: the stack's folder is gone when somebody comes to look. */
    private static void printErrors(Path log) {
        try {
            var lines = Files.readAllLines(log);
            IntStream.range(0, lines.size()).filter(at -> lines.get(at).contains("unexpected error"))
                    .forEach(at -> lines.subList(at, Math.min(lines.size(), at + ERROR_LINES)).forEach(System.out::println));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long saved(History history) {
        return history.calls(Call.Save.class).map(Entry::told).filter(told -> told.orElse(null) instanceof Told.Saved saved && saved.applied()).count();
    }
}
