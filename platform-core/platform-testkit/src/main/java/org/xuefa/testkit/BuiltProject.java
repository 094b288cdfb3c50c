package org.xuefa.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the build of this checkout has made and tests start servers from. */
public final class BuiltProject {
    private BuiltProject() {}

    /** Liberty's user folder with the server, its configuration and the WAR; not to be run in place. */
    public static Path serverFolder() {
        return root().resolve("infra/server/target/liberty/wlp-usr");
    }

    /** The provider that Keycloak is to have. */
    public static Path keycloakJar() {
        try (var files = Files.list(root().resolve("infra/keycloak/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-[0-9].*(?<!sources|tests)\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("infra/keycloak is not built"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The analysis plugin for the search engine; empty where this build has not made it. */
    public static List<Path> elasticsearchPlugins() {
        var target = root().resolve("infra/elasticsearch-analysis/target");
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("api-spec")) && Files.isDirectory(folder.resolve("tenant-modules"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the project");
    }
}
