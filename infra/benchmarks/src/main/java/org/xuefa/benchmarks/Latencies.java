package org.xuefa.benchmarks;

import java.util.Arrays;

/** Durations in nanoseconds, kept one by one. */
final class Latencies {
    private long[] values = new long[1 << 16];
    private int count;

    void add(long nanos) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = nanos;
    }

    void add(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.values[i]);
        }
    }

    int count() {
        return count;
    }

    /** Milliseconds that this share of all stayed below. */
    double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }

    double mean() {
        return Arrays.stream(values, 0, count).average().orElse(Double.NaN) / 1e6;
    }
}
