package org.xuefa.platform.plugin.run;

import java.time.Duration;
import org.xuefa.spi.plugin.ExtensionPoint;

/**
 * What one call may take.
 *
 * @param time until it is interrupted
 * @param grace from the interrupt until it counts as unresponsive
 * @param values objects in the result
 * @param bytes of texts and byte arrays in the result
 * @param allocation bytes that the thread may allocate, freed ones included
 */
public record Limits(Duration time, Duration grace, int values, long bytes, long allocation) {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long MIB = 1L << 20;

    /** As the SPI's documentation promises them. */
    public static Limits of(ExtensionPoint point) {
        return switch (point) {
            case NOTIFICATION_CHANNEL -> new Limits(Duration.ofSeconds(10), GRACE, 10, 1000, 64 * MIB);
            case IDENTITY_SOURCE -> new Limits(Duration.ofSeconds(30), GRACE, 10_000, 16 * MIB, 512 * MIB);
            case QUESTION_IMPORTER -> new Limits(Duration.ofSeconds(30), GRACE, 200_000, 64 * MIB, 1024 * MIB);
            case CERTIFICATE_RENDERER -> new Limits(Duration.ofSeconds(10), GRACE, 1, 2 * MIB, 512 * MIB);
            case EVENT_LISTENER -> new Limits(Duration.ofSeconds(5), GRACE, 1, 100, 64 * MIB);
        };
    }

    /** Making the plugin, giving an extension, closing. */
    public static Limits ofLifecycle() {
        return new Limits(Duration.ofSeconds(2), GRACE, 1, 100, 128 * MIB);
    }
}
