package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A server as a child process: started until it answers, stopped in order or killed for a fault test, and started again on the
 * same port with the same data. Ends with the process that started it.
 */
public abstract sealed class ServerProcess implements AutoCloseable
        permits PostgresServer, ElasticsearchServer, KeycloakServer, LibertyServer {

    private final String name;
    private final int port;
    private final Path logFile;
    private final PidFile pidFile;
    private volatile @Nullable Child child;

    ServerProcess(String name, int port, Path folder, @Nullable Path logFile) {
        this.name = name;
        this.port = port;
        this.logFile = logFile == null ? folder.resolve(name.toLowerCase(Locale.ROOT) + ".log") : logFile;
        this.pidFile = new PidFile(folder.resolve(name.toLowerCase(Locale.ROOT) + ".pid"));
    }

    /** Whatever must be there before the command runs. */
    abstract void prepare() throws IOException;

    abstract List<String> command();

    abstract Map<String, String> environment();

    abstract Path workFolder();

    abstract boolean answers();

    abstract Duration readyWithin();

    /** Each question costs the server time while it needs it most. */
    Duration askEvery() {
        return Duration.ofMillis(400);
    }

    boolean refusesRoot() {
        return false;
    }

    String signalOnDeath() {
        return "KILL";
    }

    void requestStop(Child running) {
        running.signal("TERM");
    }

    /** Once it answers and before anybody else uses it. */
    void started() throws IOException {}

    /** Starts the server and returns when it answers; {@link ServerFailure} when it ends or stays silent. */
    public final void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is already running");
        }
        pidFile.endLeftOver();
        try {
            prepare();
            var running = Child.start(Confinement.around(command(), signalOnDeath(), refusesRoot()), environment(), workFolder(), logFile, pidFile);
            child = running;
            awaitAnswer(running);
            started();
        } catch (IOException failed) {
            throw new UncheckedIOException(name + ": " + failed.getMessage(), failed);
        } catch (RuntimeException failed) {
            kill();
            throw failed;
        }
    }

    private void awaitAnswer(Child running) {
        var deadline = System.nanoTime() + readyWithin().toNanos();
        while (!answers()) {
            if (!running.isAlive()) {
                throw new ServerFailure(name, "ended with exit code " + running.exitCode() + " while starting", logFile);
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure(name, "did not answer within " + readyWithin().toSeconds() + " s", logFile);
            }
            try {
                Thread.sleep(askEvery());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ServerFailure(name, "start was interrupted", logFile);
            }
        }
    }

    /** Stops in order; what has not ended within 20 s is killed. Nothing happens when it is not running. */
    public final void stop() {
        var running = child;
        child = null;
        if (running != null && running.isAlive()) {
            requestStop(running);
            running.awaitEnd(Duration.ofSeconds(20));
        } else {
            pidFile.delete();
        }
    }

    /** SIGKILL, for tests of faults: nothing is flushed, nobody is told. */
    public final void kill() {
        var running = child;
        child = null;
        if (running != null) {
            running.kill();
        }
    }

    /** SIGSTOP: alive but silent, until {@link #resume()}. */
    public final void suspend() {
        running().tree().forEach(handle -> Child.signal("STOP", handle.pid()));
    }

    public final void resume() {
        running().tree().forEach(handle -> Child.signal("CONT", handle.pid()));
    }

    @Override
    public void close() {
        stop();
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final Path logFile() {
        return logFile;
    }

    public final long pid() {
        return running().pid();
    }

    public final boolean isAlive() {
        var running = child;
        return running != null && running.isAlive();
    }

    /** Completes with the exit code of the run that is on now. */
    public final CompletableFuture<Integer> onExit() {
        return running().onExit();
    }

    /** Bytes in memory, with all processes the server started. */
    public final long residentMemory() {
        return running().tree().stream().mapToLong(handle -> Memory.residentBytes(handle.pid())).sum();
    }

    /** The failure to report when it ended by itself. */
    final ServerFailure endedByItself(int exitCode) {
        return new ServerFailure(name, "ended by itself with exit code " + exitCode, logFile);
    }

    private Child running() {
        var running = child;
        if (running == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return running;
    }
}
