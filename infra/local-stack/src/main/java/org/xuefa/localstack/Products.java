package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build leaves for the launcher, at the places the modules agreed on. Only the server must be there. */
record Products(Path root) {

    Path serverFolder() {
        return root.resolve("infra/server/target/liberty/wlp-usr");
    }

    /** The provider and the login theme. */
    List<Path> keycloakJars() throws IOException {
        return archives("infra/keycloak/target", "keycloak-", ".jar");
    }

    List<Path> elasticsearchPlugins() throws IOException {
        return archives("infra/elasticsearch-analysis/target", "", ".zip");
    }

    Optional<Path> demoJar() throws IOException {
        return archives("infra/demo/target", "demo-", ".jar").stream().findFirst();
    }

    Optional<Path> samplePlugin() throws IOException {
        return archives("plugins/sample-plugin/target", "sample-plugin-", ".jar").stream().findFirst();
    }

    Path demoLibraries() {
        return root.resolve("infra/demo/target/lib");
    }

    List<Path> present() throws IOException {
        var server = Stream.of(serverFolder().resolve("servers/xuefa/server.xml")).filter(Files::exists);
        return Stream.of(server, keycloakJars().stream(), elasticsearchPlugins().stream(), demoJar().stream()).flatMap(each -> each).toList();
    }

    private List<Path> archives(String folder, String prefix, String suffix) throws IOException {
        var target = root.resolve(folder);
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> {
                var name = file.getFileName().toString();
                return name.startsWith(prefix) && name.endsWith(suffix) && !name.endsWith("-sources.jar") && !name.endsWith("-tests.jar") && !name.endsWith("-javadoc.jar");
            }).sorted().toList();
        }
    }
}
