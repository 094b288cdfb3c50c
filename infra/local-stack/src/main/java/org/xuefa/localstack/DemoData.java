package org.xuefa.localstack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program that brings the demo cities in; what it prints are the accounts, what it has to complain goes to its log. */
final class DemoData {

    private static final String MAIN = "org.xuefa.demo.SeedDemo";

    private final Products products;

    DemoData(Products products) {
        this.products = products;
    }

    List<String> bringIn(Path jar, Map<String, String> environment, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var classPath = jar + File.pathSeparator + products.demoLibraries().resolve("*");
        var builder = new ProcessBuilder(JavaHome.program("java").toString(), "-Xmx256m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, MAIN)
                .redirectError(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            if (process.waitFor() != 0) {
                throw new ServerFailure("Demo data", "ended with exit code " + process.exitValue(), log);
            }
            return lines;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Demo data", "was interrupted", log);
        } finally {
            process.destroyForcibly();
        }
    }
}
