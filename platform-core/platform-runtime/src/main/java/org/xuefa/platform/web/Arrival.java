package org.xuefa.platform.web;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the request that this thread serves arrived, by the server's clock: slow processing must not cost a candidate time (D5). */
public final class Arrival {
    private static final ThreadLocal<@Nullable Instant> CURRENT = new ThreadLocal<>();

    private Arrival() {}

    /** Time of arrival, or the clock's time outside a request. */
    public static Instant orNow(Clock clock) {
        var arrived = CURRENT.get();
        return arrived == null ? clock.instant() : arrived;
    }

    public static void enter(Instant arrived) {
        CURRENT.set(arrived);
    }

    static void leave() {
        CURRENT.remove();
    }
}
