package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Commands that end by themselves. */
final class Commands {

    private Commands() {}

    static void run(String part, List<String> command, Map<String, String> environment, Path logFile, Duration limit) throws IOException {
        Files.createDirectories(logFile.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logFile.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new ServerFailure(part, program(command) + " did not end within " + limit.toSeconds() + " s", logFile);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure(part, program(command) + " was interrupted", logFile);
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
