package org.xuefa.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock of the server; tests bring their own. Windows are cut in Chinese time (R21). */
@ApplicationScoped
public class ServerClock {
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
