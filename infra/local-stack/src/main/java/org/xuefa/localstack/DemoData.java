package org.xuefa.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs the program that brings the demo cities in; what it prints are the accounts, except progress, which begins with a mark. What it has to
 * complain goes to its log.
 */
final class DemoData {

    private static final String MAIN = "org.xuefa.demo.SeedDemo";
    private static final String PROGRESS = "… ";

    private final Products products;

    DemoData(Products products) {
        this.products = products;
    }

    /** @param state where the program keeps the passwords of its accounts */
    List<String> bringIn(Path jar, Map<String, String> environment, Path state, Path log, Consumer<String> progress) throws IOException {
        Files.createDirectories(log.getParent());
        var classPath = jar + File.pathSeparator + products.demoLibraries().resolve("*");
        var builder = new ProcessBuilder(JavaHome.program("java").toString(), "-Xmx256m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, MAIN)
                .redirectError(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("XUEFA_STATE_FOLDER", state.toString());
        var lines = new ArrayList<String>();
        var exitCode = Commands.reading(builder, line -> {
            if (line.startsWith(PROGRESS)) {
                progress.accept(line.substring(PROGRESS.length()));
            } else {
                lines.add(line);
            }
        });
        if (exitCode != 0) {
            throw new ServerFailure("Demo data", "ended with exit code " + exitCode, log);
        }
        return lines;
    }
}
