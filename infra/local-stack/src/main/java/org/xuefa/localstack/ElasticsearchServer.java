package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch as one node on the loopback address, without security. The archive is a real node with the core alone: aggregations,
 * search and indices are there, delete-by-query, scripts and most analysis components are not.
 */
public final class ElasticsearchServer extends ServerProcess {
    /** An index whose plugin is gone stays red until somebody builds it anew, for which the server must run. */
    private static final Duration RED_FOR = Duration.ofSeconds(30);

    private final Path folder;
    private final List<Path> plugins;
    private final Map<String, String> settings;
    private final String heap;
    private Path home = Path.of(".");
    private @Nullable Instant redSince;

    private ElasticsearchServer(Builder builder) {
        super("Elasticsearch", builder.port == 0 ? Ports.free() : builder.port, builder.folder, builder.logFile);
        this.folder = builder.folder;
        this.plugins = List.copyOf(builder.plugins);
        this.settings = new LinkedHashMap<>(builder.settings);
        this.heap = builder.heap;
    }

    /** A server whose data, configuration and pid file lie in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder.toAbsolutePath());
    }

    /** What may be chosen before the first start. */
    public static final class Builder {
        private final Path folder;
        private final List<Path> plugins = new ArrayList<>();
        private final Map<String, String> settings = new LinkedHashMap<>();
        private String heap = "512m";
        private int port;
        private @Nullable Path logFile;

        private Builder(Path folder) {
            this.folder = folder;
        }

        /** Default: any free port. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        public Builder logFile(Path file) {
            logFile = file.toAbsolutePath();
            return this;
        }

        /** Plugin zips, as {@code elasticsearch-plugin install} takes them. */
        public Builder plugins(List<Path> zips) {
            plugins.addAll(zips);
            return this;
        }

        /** A setting of elasticsearch.yml; one the server does not know stops its start. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Heap, as the java option takes it. */
        public Builder heap(String size) {
            heap = size;
            return this;
        }

        public ElasticsearchServer build() {
            return new ElasticsearchServer(this);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    void prepare() throws IOException {
        redSince = null;
        home = plugins.isEmpty() ? Archive.ELASTICSEARCH.unpacked() : ElasticsearchPlugins.installed(plugins);
        for (var part : List.of("config", "data", "logs", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("cluster.name", "xuefa-local");
        chosen.put("node.name", "local");
        chosen.put("discovery.type", "single-node");
        chosen.put("network.host", "127.0.0.1");
        chosen.put("http.port", Integer.toString(port()));
        chosen.put("transport.port", Integer.toString(Ports.free()));
        chosen.put("path.data", folder.resolve("data").toString());
        chosen.put("path.logs", folder.resolve("logs").toString());
        chosen.put("xpack.security.enabled", "false");
        // A disk that is nearly full for other reasons must not make the indices read-only.
        chosen.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        chosen.putAll(settings);
        var yaml = new StringBuilder();
        chosen.forEach((name, value) -> yaml.append(name).append(": '").append(value.replace("'", "''")).append("'\n"));
        Files.writeString(folder.resolve("config/elasticsearch.yml"), yaml);
        Files.writeString(folder.resolve("config/jvm.options"), """
                -Xms%1$s
                -Xmx%1$s
                -XX:+UseSerialGC
                -Djava.io.tmpdir=${ES_TMPDIR}
                --add-modules=jdk.incubator.vector
                -XX:+ExitOnOutOfMemoryError
                -XX:ErrorFile=hs_err_pid%%p.log
                """.formatted(heap));
        Files.writeString(folder.resolve("config/log4j2.properties"), """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}]%marker %m%consoleException%n
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                """);
    }

    @Override
    List<String> command() {
        return List.of(home.resolve("bin/elasticsearch").toString());
    }

    @Override
    Map<String, String> environment() {
        return Map.of("ES_JAVA_HOME", JavaHome.folder().toString(), "ES_PATH_CONF", folder.resolve("config").toString(),
                "ES_TMPDIR", folder.resolve("tmp").toString());
    }

    @Override
    Path workFolder() {
        return folder;
    }

    @Override
    boolean answers() {
        if (Answer.status(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s") == 200) {
            return true;
        }
        if (Answer.status(url() + "/_cluster/health") != 200) {
            return false;
        }
        if (redSince == null) {
            redSince = Instant.now();
        }
        return redSince.plus(RED_FOR).isBefore(Instant.now());
    }

    @Override
    Duration readyWithin() {
        return Duration.ofMinutes(3);
    }

    @Override
    boolean refusesRoot() {
        return true;
    }
}
