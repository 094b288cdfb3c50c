package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    private static final String SERVER = """
            <server>
              <featureManager><feature>mpHealth-4.0</feature></featureManager>
              <httpEndpoint id="defaultHttpEndpoint" httpPort="${env.XUEFA_HTTP_PORT}" httpsPort="${env.XUEFA_HTTPS_PORT}"/>
            </server>
            """;

    @TempDir
    private Path folder;

    @Test
    void startsDatabaseAndServerWiredAndStopsThemInOrder() throws IOException {
        var stack = LocalStack.temporary().fastDatabase().liberty(serverFolder(SERVER)).start();
        try (stack) {
            assertThat(Answer.status(stack.environment().get("XUEFA_PUBLIC_URL") + "/health/live")).isEqualTo(200);
            assertThat(environmentOf(stack.liberty().pid()))
                    .contains("XUEFA_DB_URL=" + stack.database().url())
                    .contains("XUEFA_DB_APP_USER=xuefa_app")
                    .contains("XUEFA_MASTER_KEY=" + stack.environment().get("XUEFA_MASTER_KEY"));
            assertThat(stack.liberty().residentMemory()).isGreaterThan(50L << 20);
        }

        assertThat(stack.liberty().isAlive()).isFalse();
        assertThat(stack.postgres().isAlive()).isFalse();
        assertThat(stack.logs()).doesNotExist();
    }

    @Test
    void aFailingServerIsNamedWithItsLogAndTheOthersAreStopped() throws IOException {
        var stack = LocalStack.in(folder.resolve("stack")).fastDatabase().liberty(serverFolder("<server>")).libertyJvmOption("-XX:NoSuchOption").build();

        assertThatThrownBy(stack::start).isInstanceOf(ServerFailure.class)
                .hasMessageContaining("Liberty: ended with exit code").hasMessageContaining("NoSuchOption").hasMessageContaining("liberty.log");

        assertThat(stack.postgres().isAlive()).isFalse();
    }

    @Test
    void dataAndKeysSurvive() throws Exception {
        String key;
        try (var stack = LocalStack.in(folder.resolve("stack")).start()) {
            key = stack.environment().get("XUEFA_MASTER_KEY");
            try (var connection = stack.database().connectAsOwner(); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 1 AS id");
            }
        }

        try (var stack = LocalStack.in(folder.resolve("stack")).start()) {
            assertThat(stack.environment()).containsEntry("XUEFA_MASTER_KEY", key);
            try (var connection = stack.database().connectAsOwner(); var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    /** A process of its own starts a database and is killed: the database must not outlive it. */
    @Test
    void childrenEndWithAKilledParent() throws Exception {
        var process = new ProcessBuilder(JavaHome.program("java").toString(), "-cp", System.getProperty("java.class.path"),
                Starter.class.getName(), folder.toString()).redirectErrorStream(true).start();
        var pid = Long.parseLong(process.inputReader().readLine());
        var database = ProcessHandle.of(pid).orElseThrow();
        assertThat(Child.isRunning(database)).isTrue();

        process.destroyForcibly().waitFor();

        assertThat(Child.ended(database, System.nanoTime() + TimeUnit.SECONDS.toNanos(10))).isTrue();
        try (var again = PostgresServer.in(folder).build()) {
            again.start();
        }
    }

    /** Starts a server, says its pid, and waits. */
    static final class Starter {
        static void main(String[] arguments) throws InterruptedException {
            var server = PostgresServer.in(Path.of(arguments[0])).build();
            server.start();
            System.out.println(server.pid());
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
        }
    }

    private Path serverFolder(String configuration) throws IOException {
        var server = Files.createDirectories(folder.resolve("wlp-usr/servers/xuefa"));
        Files.writeString(server.resolve("server.xml"), configuration);
        return folder.resolve("wlp-usr");
    }

    private static List<String> environmentOf(long pid) throws IOException {
        return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "environ")).split("\0"));
    }
}
