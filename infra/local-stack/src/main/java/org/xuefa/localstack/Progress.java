package org.xuefa.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Lines for a human who waits: seconds since the start, a mark, what happened. */
final class Progress implements StackListener {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private final Set<String> waitedFor = ConcurrentHashMap.newKeySet();

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

    /** A first start unpacks and builds: whoever waits sees for what. */
    void saySoWhileWaiting() {
        Thread.ofPlatform().daemon().name("waiting").start(() -> {
            try {
                do {
                    Thread.sleep(Duration.ofSeconds(15));
                    if (!waitedFor.isEmpty()) {
                        doing("waiting for " + String.join(", ", new TreeSet<>(waitedFor)));
                    }
                } while (!waitedFor.isEmpty());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void starting(ServerProcess server) {
        waitedFor.add(server.name());
        doing(server.name() + " starting on port " + server.port());
    }

    @Override
    public void ready(ServerProcess server, Duration took) {
        waitedFor.remove(server.name());
        done(server.name() + " ready in " + seconds(took));
    }

    @Override
    public void stopped(ServerProcess server, Duration took) {
        waitedFor.remove(server.name());
        done(server.name() + " stopped in " + seconds(took));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void line(String mark, String what) {
        plain(String.format(Locale.ROOT, "[%6.1f s] %s %s", elapsed().toMillis() / 1000.0, mark, what));
    }
}
