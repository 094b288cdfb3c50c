package org.xuefa.platform.plugin.run;

import java.time.Clock;
import java.time.Duration;

/** The server's time as a clock of the JDK's own making: a clock of the server's would lead back to the server's classes. */
final class JdkClock {
    private JdkClock() {}

    static Clock like(Clock clock) {
        var system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), clock.instant()));
    }
}
