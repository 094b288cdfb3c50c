package org.xuefa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A Java Flight Recording of Liberty for each operation, for whoever wants to know where its time goes; the figures of such a run are a little higher. */
final class Profile {
    private final Stage stage;
    private final Path folder;

    Profile(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /** Records during the work. */
    <T> T of(String name, Supplier<T> work) {
        jcmd("JFR.start", "name=" + name, "settings=profile");
        var done = work.get();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jcmd("JFR.stop", "name=" + name, "filename=" + folder.resolve(name + ".jfr"));
        return done;
    }

    void during(String name, Runnable work) {
        of(name, () -> {
            work.run();
            return name;
        });
    }

    private void jcmd(String... arguments) {
        var liberty = ProcessHandle.of(stage.stack().liberty().pid()).orElseThrow();
        var server = Stream.concat(Stream.of(liberty), liberty.descendants())
                .filter(process -> process.info().command().filter(command -> command.endsWith("/java")).isPresent()).findFirst().orElseThrow();
        var command = new ArrayList<>(List.of(Path.of(server.info().command().orElseThrow()).resolveSibling("jcmd").toString(), Long.toString(server.pid())));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
