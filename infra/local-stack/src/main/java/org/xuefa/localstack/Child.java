package org.xuefa.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running child process and everything it started itself. */
final class Child {

    /**
     * The kernel sends the death signal when the <em>thread</em> that started the child ends, so all children are started by one
     * thread that lives as long as this process.
     */
    private static final ExecutorService STARTER =
            Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("child-starter").unstarted(task));

    /** Variables of the user's shell that would change what the servers do. */
    private static final Pattern FOREIGN =
            Pattern.compile("(KC|KEYCLOAK|ES|WLP|PG|QUARKUS|XUEFA)_.*|PG[A-Z]+|JVM_ARGS|JAVA_OPTS.*|CLI_JAVA_OPTS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|LOG_DIR|LOG_FILE|PID_DIR|PID_FILE");

    private final Process process;
    private final PidFile pidFile;

    private Child(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the command with its output in the log file; the log of the run before is kept beside it. */
    static Child start(List<String> command, Map<String, String> environment, Path folder, Path logFile, PidFile pidFile) {
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            if (Files.exists(logFile)) {
                Files.move(logFile, logFile.resolveSibling(logFile.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(logFile.toFile());
            builder.environment().keySet().removeIf(name -> FOREIGN.matcher(name).matches());
            builder.environment().putAll(environment);
            // Not to be interrupted: a child that nobody knows would be left behind.
            var process = CompletableFuture.supplyAsync(() -> begin(builder), STARTER).join();
            pidFile.write(process.toHandle());
            return new Child(process, pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (CompletionException failed) {
            throw new IllegalStateException("cannot start " + command.getFirst() + ": " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static Process begin(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    List<ProcessHandle> tree() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    void signal(String name) {
        signal(name, pid());
    }

    static void signal(String name, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the whole tree to end; what is left after the limit is killed. */
    boolean awaitEnd(Duration limit) {
        var tree = new ArrayList<>(tree());
        var deadline = System.nanoTime() + limit.toNanos();
        var orderly = tree.stream().allMatch(handle -> ended(handle, deadline));
        if (!orderly) {
            kill();
        }
        pidFile.delete();
        return orderly;
    }

    /** SIGKILL to the process and all it started. */
    void kill() {
        var tree = tree();
        tree.forEach(ProcessHandle::destroyForcibly);
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        tree.forEach(handle -> ended(handle, deadline));
        pidFile.delete();
    }

    /** Waits until the process has ended or the deadline has passed. */
    static boolean ended(ProcessHandle handle, long deadline) {
        while (isRunning(handle)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A zombie has ended: in a container its new parent may not collect it for long. */
    static boolean isRunning(ProcessHandle handle) {
        if (!handle.isAlive()) {
            return false;
        }
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noSuchFile) {
            return handle.isAlive();
        }
    }
}
