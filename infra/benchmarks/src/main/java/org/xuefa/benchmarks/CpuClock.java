package org.xuefa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time that a server process and all it started have used, from /proc; in steps of ten milliseconds on usual kernels. */
final class CpuClock {
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    private static final double TICKS = ticks();
    private final long pid;

    CpuClock(long pid) {
        this.pid = pid;
    }

    /** Seconds since the process began; children that have ended count with whoever waited for them. */
    double seconds() {
        var root = ProcessHandle.of(pid).orElseThrow();
        return (of(pid, true) + root.descendants().mapToDouble(child -> of(child.pid(), true)).sum()) / TICKS;
    }

    private static double of(long process, boolean withEndedChildren) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            // The name in parentheses may hold blanks; the fields after it do not.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double own = Double.parseDouble(fields[USER]) + Double.parseDouble(fields[SYSTEM]);
            return withEndedChildren ? own + Double.parseDouble(fields[CHILDREN_USER]) + Double.parseDouble(fields[CHILDREN_SYSTEM]) : own;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double ticks() {
        try {
            var process = new ProcessBuilder("getconf", "CLK_TCK").start();
            return Double.parseDouble(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            return 100;
        }
    }
}
