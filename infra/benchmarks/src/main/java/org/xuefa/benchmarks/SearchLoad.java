package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How fast laws are taken in, and what the search box takes longer than the search engine behind it. */
final class SearchLoad {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private final Options options;
    private final Stage stage;
    private final Report report;
    private final Path data;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SearchLoad(Options options, Stage stage, Report report, Path data) {
        this.options = options;
        this.stage = stage;
        this.report = report;
        this.data = data;
    }

    /** Imports the laws, once for a platform, and tells how long each step took. */
    void fill(Api operator) {
        if (!"0".equals(stage.value("select count(*) from statutes_article"))) {
            return;
        }
        long began = System.nanoTime();
        var id = operator.post("/platform/statute-imports", zip()).json().path("id").asText();
        var done = Api.until("import of statutes", PATIENCE, () -> operator.get("/platform/statute-imports/" + id).json(), found -> !"running".equals(found.path("state").asText()));
        double seconds = (System.nanoTime() - began) / 1e9;
        int articles = done.path("articles").asInt();
        report.figure("statutes: import", "%d laws, %d articles in %.1f s: %.0f articles/s".formatted(done.path("added").asInt(), articles, seconds, articles / seconds));
        Api.until("statutes in the index", PATIENCE, () -> operator.get("/platform/statute-index").json(), found -> found.path("equal").asBoolean() && found.path("waiting").asInt() == 0);
        report.figure("statutes: all found by search", "%.1f s after the upload began".formatted((System.nanoTime() - began) / 1e9));
    }

    void run(Learners learners) {
        var queries = queries();
        var log = new SearchLog(stage);
        log.on(true);
        var asked = queries.stream().map(query -> log.during(() -> timed(api(query, learners.at(0).token)))).toList();
        log.on(false);
        int none = (int) asked.stream().filter(String::isEmpty).count();
        IntStream.range(0, queries.size()).forEach(i -> pair(queries.get(i), asked.get(i), learners, i, new Latencies(), new Latencies()));
        var platform = new Latencies();
        var engine = new Latencies();
        for (long end = System.nanoTime() + options.measure().toNanos(); System.nanoTime() < end; ) {
            IntStream.range(0, queries.size()).forEach(i -> pair(queries.get(i), asked.get(i), learners, i, platform, engine));
        }
        report.figure("search: one query after the other", String.format(Locale.ROOT, "%d queries, %d of them answered without the engine", queries.size(), none));
        report.figure("search API", times(platform));
        report.figure("the same queries at the engine, one _msearch for a request", times(engine));
        report.figure("search: p95 of the API over p95 of the engine (goal 1.3)", String.format(Locale.ROOT, "%.2f (p50 %.2f)", platform.percentile(0.95) / engine.percentile(0.95),
                platform.percentile(0.5) / engine.percentile(0.5)));
        load(queries, learners);
    }

    private static String times(Latencies times) {
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f, p99 %.1f ms", times.percentile(0.5), times.percentile(0.95), times.percentile(0.99));
    }

    /** Both ways for one query, now the one first and now the other. */
    private void pair(String query, String asked, Learners learners, int number, Latencies platform, Latencies engine) {
        if (asked.isEmpty()) {
            return;
        }
        var request = api(query, learners.at(number % options.active()).token);
        if (number % 2 == 0) {
            platform.add(timed(request));
        }
        engine.add(timed(HttpRequest.newBuilder(URI.create(stage.environment().get("XUEFA_ELASTICSEARCH_URL") + "/_msearch")).header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(asked)).build()));
        if (number % 2 == 1) {
            platform.add(timed(request));
        }
    }

    private HttpRequest api(String query, String token) {
        return HttpRequest.newBuilder(URI.create(stage.url() + path(query))).header("Authorization", "Bearer " + token).build();
    }

    private static String path(String query) {
        return "/api/v1/cities/" + Seed.CITY + "/search?limit=10&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private long timed(HttpRequest request) {
        try {
            long began = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return took;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As many at once as everywhere else. */
    private void load(List<String> queries, Learners learners) {
        int[] next = {0};
        HttpLoad.Traffic traffic = _ -> {
            int number = next[0]++;
            return Request.get(path(queries.get(number % queries.size())), learners.at(number % options.active()).token);
        };
        var meter = new Meter(stage);
        var outcome = new HttpLoad(stage.stack().liberty().port(), options.connections()).run(traffic, options.warmUp(), options.measure(), meter::begin, meter::end);
        var times = outcome.latencies();
        int count = times.count();
        var measured = new Measured("search", "search", options.connections(), count, outcome.rate(), times.percentile(0.5), times.percentile(0.95), times.percentile(0.99), meter.app() * 1000 / count,
                meter.database() * 1000 / count, 0, 0, outcome.bytes() / count, null, String.format(Locale.ROOT, "and %.2f ms of Elasticsearch", meter.search() * 1000 / count));
        report.add(List.of(measured));
        PlatformLoad.say(Report.line(measured));
    }

    private List<String> queries() {
        try {
            var queries = new ArrayList<String>();
            for (var line : Files.readAllLines(data.resolve("search/dev.jsonl"))) {
                queries.add(JSON.readTree(line).path("query").asText());
            }
            return queries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes); var files = Files.list(data.resolve("laws"))) {
            for (var file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
