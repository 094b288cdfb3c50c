package org.xuefa.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines for a human who waits: seconds since the start, a mark, what happened. */
final class Progress implements StackListener {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void doing(String what) {
        line("…", what);
    }

    void done(String what) {
        line("✓", what);
    }

    void failed(String what) {
        line("✗", what);
    }

    void note(String what) {
        line("·", what);
    }

    void plain(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void starting(ServerProcess server) {
        doing(server.name() + " starting on port " + server.port());
    }

    @Override
    public void ready(ServerProcess server, Duration took) {
        done(server.name() + " ready in " + seconds(took));
    }

    @Override
    public void stopped(ServerProcess server, Duration took) {
        done(server.name() + " stopped in " + seconds(took));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void line(String mark, String what) {
        plain(String.format(Locale.ROOT, "[%6.1f s] %s %s", elapsed().toMillis() / 1000.0, mark, what));
    }
}
