package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open Liberty in the foreground with the server {@code xuefa} of a user folder (servers/xuefa, shared). The server's configuration
 * reads its ports from XUEFA_HTTP_PORT and XUEFA_HTTPS_PORT; ready is what /health/ready says.
 */
public final class LibertyServer extends ServerProcess {

    public static final String SERVER = "xuefa";

    private final Path userFolder;
    private final int httpsPort;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;
    private Path home = Path.of(".");

    private LibertyServer(Builder builder) {
        super("Liberty", builder.port == 0 ? Ports.free() : builder.port, builder.userFolder, builder.logFile);
        this.userFolder = builder.userFolder;
        this.httpsPort = builder.httpsPort == 0 ? Ports.free() : builder.httpsPort;
        this.environment = new LinkedHashMap<>(builder.environment);
        this.jvmOptions = List.copyOf(builder.jvmOptions);
    }

    /** The user folder (WLP_USER_DIR) is written to: logs, work area, pid file. */
    public static Builder in(Path userFolder) {
        return new Builder(userFolder.toAbsolutePath());
    }

    /** The unpacked runtime, for whoever runs it with other means. */
    public static Path runtime() {
        return Archive.LIBERTY.unpacked();
    }

    /** What may be chosen before the first start. */
    public static final class Builder {
        private final Path userFolder;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m"));
        private int port;
        private int httpsPort;
        private @Nullable Path logFile;

        private Builder(Path userFolder) {
            this.userFolder = userFolder;
        }

        /** Default: any free port. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        /** Default: any free port. */
        public Builder httpsPort(int wanted) {
            httpsPort = wanted;
            return this;
        }

        public Builder logFile(Path file) {
            logFile = file.toAbsolutePath();
            return this;
        }

        public Builder environment(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** A further option of the server's JVM; a later one wins over an earlier, such as the default -Xmx512m. No spaces within. */
        public Builder jvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        public LibertyServer build() {
            return new LibertyServer(this);
        }
    }

    public String url() {
        return "http://localhost:" + port();
    }

    public int httpsPort() {
        return httpsPort;
    }

    @Override
    void prepare() throws IOException {
        home = runtime();
        if (!Files.isRegularFile(userFolder.resolve("servers/" + SERVER + "/server.xml"))) {
            throw new IOException("no server.xml in " + userFolder.resolve("servers/" + SERVER));
        }
        // Liberty's own keys for log-in tokens, which the platform does not use: made anew at each start, under a password nobody needs to know.
        Files.deleteIfExists(userFolder.resolve("servers/" + SERVER + "/resources/security/ltpa.keys"));
    }

    @Override
    List<String> command() {
        return List.of(home.resolve("bin/server").toString(), "run", SERVER);
    }

    @Override
    Map<String, String> environment() {
        var all = serverEnvironment();
        all.putAll(environment);
        all.put("XUEFA_HTTP_PORT", Integer.toString(port()));
        all.put("XUEFA_HTTPS_PORT", Integer.toString(httpsPort));
        all.put("JVM_ARGS", String.join(" ", jvmOptions));
        all.putIfAbsent("ltpa_keys_password", Secrets.password());
        return all;
    }

    private Map<String, String> serverEnvironment() {
        return new LinkedHashMap<>(Map.of("JAVA_HOME", JavaHome.folder().toString(), "WLP_USER_DIR", userFolder.toString()));
    }

    @Override
    Path workFolder() {
        return userFolder;
    }

    @Override
    boolean answers() {
        return Answer.status("http://127.0.0.1:" + port() + "/health/ready") == 200;
    }

    @Override
    Duration readyWithin() {
        return Duration.ofMinutes(4);
    }

    /** The server's own command lets requests in flight finish. */
    @Override
    void requestStop(Child running) {
        try {
            Commands.run("Liberty", List.of(home.resolve("bin/server").toString(), "stop", SERVER, "--timeout=12s"), serverEnvironment(),
                    userFolder.resolve("stop.log"), Duration.ofSeconds(15));
        } catch (IOException | ServerFailure unheard) {
            running.signal("TERM");
        }
    }
}
