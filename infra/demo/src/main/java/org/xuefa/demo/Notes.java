package org.xuefa.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What is being done, for whoever waits. The launcher shows lines that begin with {@link #MARK} as progress, all others as the result. */
final class Notes {
    static final String MARK = "… ";
    private final PrintStream out;
    private final PrintStream log;
    private final long began = System.nanoTime();

    Notes(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void doing(String what) {
        out.println(MARK + what);
        out.flush();
        logged(what);
    }

    void logged(String what) {
        log.println(String.format(Locale.ROOT, "[%6.1f s] %s", Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, what));
        log.flush();
    }
}
