package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the platform asks the search engine during a request, as the engine's log of slow queries tells when everything counts as slow. */
final class SearchLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INDEX = Pattern.compile("slowlog\\.message=\"\\[([^]]+)]");
    private static final String SOURCE = "slowlog.source=\"";
    private final Stage stage;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SearchLog(Stage stage) {
        this.stage = stage;
    }

    void on(boolean on) {
        put("/_all/_settings", "{\"index.search.slowlog.threshold.query.info\":" + (on ? "\"0ms\"" : "null") + "}");
    }

    /** The queries of one request as the body of one _msearch: its answer is the least the platform must wait for. */
    String during(Runnable request) {
        var log = stage.stack().elasticsearch().logFile();
        try {
            long from = Files.size(log);
            request.run();
            var text = settled(log, from);
            var indices = new LinkedHashMap<String, TreeSet<String>>();
            for (var line : text.split("\n")) {
                var index = INDEX.matcher(line);
                int source = line.indexOf(SOURCE) + SOURCE.length();
                if (index.find() && source >= SOURCE.length()) {
                    indices.computeIfAbsent(JSON.readValue(quoted(line, source), String.class), _ -> new TreeSet<>()).add(index.group(1));
                }
            }
            var body = new StringBuilder();
            indices.forEach((source, names) -> body.append("{\"index\":\"").append(String.join(",", names)).append("\"}\n").append(source).append('\n'));
            return body.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From there to the quote that ends it, both quotes included. A pattern would run out of stack over a vector of meaning. */
    private static String quoted(String line, int from) {
        int end = from;
        while (line.charAt(end) != '"') {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return line.substring(from - 1, end + 1);
    }

    /** The log since then, once nothing has been added for a moment. */
    private static String settled(Path log, long from) throws IOException {
        long size = -1;
        while (size != Files.size(log)) {
            size = Files.size(log);
            Api.pause(Duration.ofMillis(40));
        }
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(from);
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private void put(String path, String body) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(stage.environment().get("XUEFA_ELASTICSEARCH_URL") + path)).header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Elasticsearch: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
