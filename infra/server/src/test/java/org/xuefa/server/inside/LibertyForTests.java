package org.xuefa.server.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.xuefa.localstack.LibertyServer;
import org.xuefa.localstack.LocalStack;
import org.xuefa.localstack.Ports;
import org.xuefa.testkit.BuiltProject;

/**
 * Starts PostgreSQL, Elasticsearch and Keycloak before Arquillian starts Liberty, and gives Liberty a copy of the server as the build made it,
 * with their addresses in its environment. Only the application's entry is taken out: Arquillian deploys the WAR with the tests in it.
 */
public class LibertyForTests {
    private static final String APPLICATION = "(?s)\\s*<webApplication id=\"xuefa\".*?</webApplication>";

    /** What Arquillian asks for, beside the production configuration. */
    private static final String MORE_CONFIGURATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <server>
              <featureManager><feature>localConnector-1.0</feature></featureManager>
              <applicationMonitor updateTrigger="mbean"/>
            </server>
            """;

    public void prepare(@Observes ContainerRegistry registry) throws IOException {
        var stack = LocalStack.temporary().fastDatabase().elasticsearch(List.of()).keycloak(List.of(BuiltProject.keycloakJar())).start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
        var port = Ports.free();
        // Arquillian tells its server from others on the machine by its name alone.
        var server = "inside" + UUID.randomUUID().toString().replace("-", "");
        var userFolder = Path.of("target/inside").toAbsolutePath();
        forget(userFolder);
        copyServer(userFolder.resolve("servers").resolve(server), environment(stack, port));
        registry.getContainers().getFirst().getContainerConfiguration()
                .overrideProperty("wlpHome", LibertyServer.runtime().toString())
                .overrideProperty("usrDir", userFolder.toString())
                .overrideProperty("serverName", server)
                .overrideProperty("httpPort", Integer.toString(port))
                .overrideProperty("javaVmArguments", "-Duser.timezone=Pacific/Chatham -Xmx512m");
    }

    private static Map<String, String> environment(LocalStack stack, int port) {
        var environment = new TreeMap<>(stack.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("ltpa_keys_password", UUID.randomUUID().toString());
        environment.put("XUEFA_PUBLIC_URL", "http://localhost:" + port);
        environment.put("XUEFA_HTTP_HOST", "localhost");
        environment.put("XUEFA_HTTP_PORT", Integer.toString(port));
        return environment;
    }

    /** What the last run has left to look at. */
    private static void forget(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copyServer(Path target, Map<String, String> environment) throws IOException {
        var source = BuiltProject.serverFolder().resolve("servers/xuefa");
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files.filter(path -> !path.startsWith(source.resolve("apps")))::iterator) {
                Files.createDirectories(target.resolve(source.relativize(file).toString()).getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target.resolve(source.relativize(file).toString()));
                }
            }
        }
        var configuration = Files.readString(target.resolve("server.xml"));
        Files.writeString(target.resolve("server.xml"), configuration.replaceFirst(APPLICATION, ""));
        Files.writeString(target.resolve("generated.xml"), MORE_CONFIGURATION);
        var secrets = Files.createFile(target.resolve("server.env"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secrets, environment.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "\n").collect(Collectors.joining()),
                StandardOpenOption.APPEND);
    }
}
