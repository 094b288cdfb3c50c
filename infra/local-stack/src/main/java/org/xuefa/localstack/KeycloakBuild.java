package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The optimised Keycloak for a set of jars and build options, made once and kept under a name that says both. */
final class KeycloakBuild {

    private KeycloakBuild() {}

    static Path of(List<Path> jars, SortedMap<String, String> options) throws IOException {
        var plain = Archive.KEYCLOAK.unpacked();
        var content = new Digest().text(options.toString()).text(Runtime.version().feature() + "");
        for (var jar : jars) {
            content.text(jar.getFileName().toString()).file(jar);
        }
        return ToolCache.ofUser().made(plain.getFileName() + ToolCache.BUILT + content.hex(), folder -> make(plain, folder, jars, options));
    }

    private static void make(Path plain, Path folder, List<Path> jars, SortedMap<String, String> options) throws IOException {
        // The build replaces lib/quarkus and only reads the libraries.
        var libraries = plain.resolve("lib/lib");
        Folders.copyLinking(plain, folder, path -> path.startsWith(libraries));
        for (var jar : jars) {
            Files.copy(jar, folder.resolve("providers").resolve(jar.getFileName().toString()));
        }
        var command = new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString(), "build"));
        options.forEach((name, value) -> command.add("--" + name + "=" + value));
        var environment = new HashMap<>(Map.of("JAVA_HOME", JavaHome.folder().toString(), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx640m"));
        var log = Files.createTempFile("xuefa-keycloak-build-", ".log");
        Commands.run("Keycloak", command, environment, log, Duration.ofMinutes(8));
        Files.delete(log);
    }
}
