package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.xuefa.localstack.ElasticsearchServer;
import org.xuefa.platform.search.Analysis;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.statutes.ArticleNumber;

/** Measures how well articles are found, kind of query by kind of query, with the analysis plugin and without, beside two baselines in the same run. */
public final class SearchQuality {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEPTH = 10;

    private SearchQuality() {}

    record Query(String kind, String text, Set<String> relevant) {}

    record Figures(double recall, double gain, double rank) {
        static final Figures ZERO = new Figures(0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(recall + other.recall, gain + other.gain, rank + other.rank);
        }

        Figures over(int count) {
            return new Figures(recall / count, gain / count, rank / count);
        }

        @Override
        public String toString() {
            return "%.3f / %.3f / %.3f".formatted(recall, gain, rank);
        }
    }

    /**
     * Arguments: the folder with the analysis plugin, and a kind of query whose misses are to be shown, or none. Property xuefa.systems: only systems
     * whose name has this.
     */
    public static void main(String[] arguments) throws Exception {
        var plugins = zips(Path.of(arguments[0]));
        if (plugins.isEmpty()) {
            throw new IllegalStateException("no analysis plugin in " + arguments[0] + "; build infra/elasticsearch-analysis");
        }
        try (var server = ElasticsearchServer.in(Files.createTempDirectory("xuefa-search-quality-")).heap("1g").plugins(plugins).build()) {
            server.start();
            measure(Collection288.data(), URI.create(server.url()), arguments.length > 1 ? arguments[1] : "");
        }
    }

    private static List<Path> zips(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    private static void measure(Path data, URI address, String show) throws Exception {
        var collection = new Collection288(data);
        var meanings = new Meanings(true, 1);
        var cache = new VectorCache(Path.of(System.getProperty("xuefa.vectors", "target/statute-vectors.bin")));
        var began = System.nanoTime();
        int known = cache.size();
        var rows = collection.rows(cache, meanings);
        cache.save();
        System.out.printf("vectors: %d kept, %d reckoned in %.1f s%n", known, cache.size() - known, (System.nanoTime() - began) / 1e9);
        var reader = new QueryReader(new LawNames(collection.laws), collection.language.build());
        var queries = queries(data);
        for (var analysis : Analysis.values()) {
            var gateway = new SearchGateway(new CityDirectory(null), Optional.of(address), null, 0, analysis == Analysis.PLUGIN);
            build(gateway, rows);
            began = System.nanoTime();
            build(gateway, rows);
            var made = gateway.analysis(StatuteIndex.DEFINITION).orElseThrow();
            if (made != analysis) {
                throw new IllegalStateException("the index is made with " + made + " in place of " + analysis);
            }
            System.out.printf("%nwords cut by %s: indexed %d articles in %.1f s%n", analysis == Analysis.PLUGIN ? "the engine's plugin" : "the platform", rows.size(), (System.nanoTime() - began) / 1e9);
            for (var system : systems(gateway, meanings, reader, analysis, collection).entrySet()) {
                report(system.getKey(), queries, system.getValue(), reader, show);
            }
        }
    }

    private static void build(SearchGateway gateway, List<StatuteIndex.Row> rows) {
        gateway.rebuild(StatuteIndex.DEFINITION, sink -> portions(rows).forEach(part -> sink.accept(part.stream().map(row -> StatuteIndex.document(row, 1)).toList())));
    }

    private static Map<String, Function<String, List<String>>> systems(SearchGateway gateway, Meanings meanings, QueryReader reader, Analysis analysis, Collection288 collection) {
        var systems = new LinkedHashMap<String, Function<String, List<String>>>();
        if (analysis == Analysis.PLUGIN) {
            gateway.rebuild(Baselines.INDEX, sink -> portions(collection.rows()).forEach(part -> sink.accept(Baselines.documents(part))));
            systems.put("baseline 1: standard unigram", text -> ask(gateway, Baselines.standard(text)));
            systems.put("baseline 2: unigram + shingle + query understanding", text -> ask(gateway, Baselines.understood(reader.read(text))));
        }
        var name = "Xuefa, " + analysis.token() + ", meaning ";
        systems.put(name + "off", text -> find(new StatuteSearcher(gateway, Meanings.off(), false), reader.read(text)));
        systems.put(name + "on", text -> find(new StatuteSearcher(gateway, meanings, false), reader.read(text)));
        systems.put(name + "off, everyday words", text -> find(new StatuteSearcher(gateway, Meanings.off()), reader.read(text)));
        systems.put(name + "on, everyday words", text -> find(new StatuteSearcher(gateway, meanings), reader.read(text)));
        systems.keySet().removeIf(system -> !system.contains(System.getProperty("xuefa.systems", "")));
        return systems;
    }

    private static List<List<StatuteIndex.Row>> portions(List<StatuteIndex.Row> rows) {
        var portions = new ArrayList<List<StatuteIndex.Row>>();
        for (int from = 0; from < rows.size(); from += 500) {
            portions.add(rows.subList(from, Math.min(rows.size(), from + 500)));
        }
        return portions;
    }

    private static List<String> find(StatuteSearcher searcher, Understanding understood) {
        return searcher.find(understood, new StatuteSearcher.Filters(null, null, null, LocalDate.of(2030, 1, 1)), 0, DEPTH).hits().stream()
                .map(hit -> hit.law() + " " + hit.number() + (hit.insertion() == 0 ? "" : "-" + hit.insertion())).toList();
    }

    private static List<String> ask(SearchGateway gateway, ObjectNode query) {
        var body = JSON.createObjectNode().put("size", DEPTH).put("track_total_hits", false);
        body.set("query", query);
        body.putArray("_source").add("law").add("n").add("sub");
        var found = new ArrayList<String>();
        gateway.search(List.of(Baselines.INDEX), body).path("hits").path("hits").forEach(hit -> found.add(key(SearchGateway.source(hit))));
        return found;
    }

    private static String key(JsonNode source) {
        int sub = source.path("sub").asInt();
        return source.path("law").asText() + " " + source.path("n").asInt() + (sub == 0 ? "" : "-" + sub);
    }

    private static List<Query> queries(Path data) throws IOException {
        var queries = new ArrayList<Query>();
        for (var line : Files.readAllLines(data.resolve("search/dev.jsonl"))) {
            var query = JSON.readTree(line);
            var relevant = new HashSet<String>();
            query.path("relevant").forEach(article -> relevant.add(article.path("law").asText() + " "
                    + ArticleNumber.parse(article.path("article").asText()).orElseThrow()));
            queries.add(new Query(query.path("kind").asText(), query.path("query").asText(), relevant));
        }
        return queries;
    }

    private static void report(String name, List<Query> queries, Function<String, List<String>> search, QueryReader reader, String show) {
        var sums = new TreeMap<String, Figures>();
        var counts = new TreeMap<String, Integer>();
        queries.stream().limit(200).map(Query::text).map(search).forEach(_ -> { });
        var times = new ArrayList<Long>();
        for (var query : queries) {
            long start = System.nanoTime();
            var found = search.apply(query.text());
            times.add(System.nanoTime() - start);
            var figures = figures(found, query.relevant());
            sums.merge(query.kind(), figures, Figures::plus);
            counts.merge(query.kind(), 1, Integer::sum);
            if (query.kind().equals(show) && figures.rank() < 1) {
                System.out.println(name + " | " + query.text() + " | " + query.relevant() + " | " + found.subList(0, Math.min(3, found.size())) + " | " + reader.read(query.text()));
            }
        }
        times.sort(null);
        System.out.printf("%n%-42s p50 %.1f ms, p95 %.1f ms%n", name, times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
        var macro = Figures.ZERO;
        for (var kind : sums.entrySet()) {
            var mean = kind.getValue().over(counts.get(kind.getKey()));
            macro = macro.plus(mean);
            System.out.printf("  %-14s %4d  %s%n", kind.getKey(), counts.get(kind.getKey()), mean);
        }
        System.out.printf("  %-14s %4d  %s%n", "MACRO", queries.size(), macro.over(sums.size()));
    }

    static Figures figures(List<String> found, Set<String> relevant) {
        double gain = 0;
        double rank = 0;
        int hits = 0;
        for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
            if (relevant.contains(found.get(i))) {
                hits++;
                gain += 1 / (Math.log(i + 2) / Math.log(2));
                rank = rank == 0 ? 1.0 / (i + 1) : rank;
            }
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(DEPTH, relevant.size()); i++) {
            ideal += 1 / (Math.log(i + 2) / Math.log(2));
        }
        return new Figures(hits / (double) relevant.size(), gain / ideal, rank);
    }
}
