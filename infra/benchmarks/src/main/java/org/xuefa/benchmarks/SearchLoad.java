package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How fast laws are taken in and found. */
final class SearchLoad {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private final Options options;
    private final Stage stage;
    private final Report report;
    private final Path data;

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

    /** @param folder for recordings of Liberty */
    void run(Learners learners, Path folder) {
        new SearchRatio(options, stage, report, folder).measure(queries().stream().map(SearchLoad::path).toList(), learners);
    }

    private static String path(String query) {
        return "/api/v1/cities/" + Seed.CITY + "/search?limit=10&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
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
