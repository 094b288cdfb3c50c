package org.xuefa.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Commands that end by themselves. */
final class Commands {

    /** All that run now: whoever has to stop ends them too. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private Commands() {}

    /** Runs until its end and hands over each line it prints. */
    static int reading(ProcessBuilder builder, Consumer<String> lines) throws IOException {
        var process = builder.start();
        RUNNING.add(process);
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            end(process);
        }
    }

    /** Ends all commands under way, with what they started. */
    static void endAll() {
        RUNNING.forEach(Commands::end);
    }

    private static void end(Process process) {
        RUNNING.remove(process);
        if (process.isAlive()) {
            var tree = process.descendants().toList();
            process.destroy();
            tree.forEach(ProcessHandle::destroy);
        }
    }

    static void run(String part, List<String> command, Map<String, String> environment, Path logFile, Duration limit) throws IOException {
        Files.createDirectories(logFile.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logFile.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        RUNNING.add(process);
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ServerFailure(part, program(command) + " did not end within " + limit.toSeconds() + " s", logFile);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure(part, program(command) + " was interrupted", logFile);
        } finally {
            end(process);
        }
        if (process.exitValue() != 0) {
            throw new ServerFailure(part, program(command) + " ended with exit code " + process.exitValue(), logFile);
        }
    }

    /** The name after the words that only change the user. */
    private static String program(List<String> command) {
        var separator = command.indexOf("--");
        return Path.of(command.get(separator + 1)).getFileName().toString();
    }
}
