package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchableDocument;
import org.xuefa.statutes.SharedLaws;

/** Measures how well articles are found, kind of query by kind of query, beside two baselines in the same run. */
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

    public static void main(String[] arguments) throws Exception {
        var data = SharedLaws.data().orElseThrow(() -> new IllegalStateException("set XUEFA_SHARED_DATA"));
        var collection = new Collection288(data);
        var gateway = new SearchGateway(new org.xuefa.platform.tenancy.CityDirectory(null), Optional.of(URI.create(arguments[0])), null, 0);
        var began = System.nanoTime();
        gateway.rebuild(StatuteIndex.DEFINITION, sink -> {
            for (int from = 0; from < collection.rows.size(); from += 500) {
                sink.accept(collection.rows.subList(from, Math.min(collection.rows.size(), from + 500)).stream().map(row -> StatuteIndex.document(row, 1)).toList());
            }
        });
        System.out.printf("indexed %d articles in %.1f s%n", collection.rows.size(), (System.nanoTime() - began) / 1e9);
        began = System.nanoTime();
        var language = collection.language.build();
        var reader = new QueryReader(new LawNames(collection.laws), language);
        System.out.printf("language ready in %.1f s%n", (System.nanoTime() - began) / 1e9);
        var queries = queries(data);
        var systems = new LinkedHashMap<String, Function<String, ObjectNode>>();
        systems.put("standard unigram", text -> multiMatch(text, "ctx"));
        systems.put("understood", text -> StatuteQuery.of(reader.read(text)));
        for (var system : systems.entrySet()) {
            report(system.getKey(), queries, text -> ask(gateway, system.getValue().apply(text)), reader, arguments.length > 1 ? arguments[1] : "");
        }
    }

    private static ObjectNode multiMatch(String text, String field) {
        var query = JSON.createObjectNode();
        query.putObject("match").put(field, text);
        return query;
    }

    private static List<String> ask(SearchGateway gateway, ObjectNode query) {
        var body = JSON.createObjectNode().put("size", DEPTH).put("track_total_hits", false);
        body.set("query", query);
        body.putArray("_source").add("law").add("n").add("sub");
        var found = new ArrayList<String>();
        gateway.search(List.of(StatuteIndex.DEFINITION), body).path("hits").path("hits").forEach(hit -> found.add(key(hit.path("_source"))));
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
                    + org.xuefa.statutes.ArticleNumber.parse(article.path("article").asText()).orElseThrow()));
            queries.add(new Query(query.path("kind").asText(), query.path("query").asText(), relevant));
        }
        return queries;
    }

    private static void report(String name, List<Query> queries, Function<String, List<String>> search, QueryReader reader, String show) {
        var sums = new TreeMap<String, Figures>();
        var counts = new TreeMap<String, Integer>();
        queries.stream().limit(200).forEach(query -> search.apply(query.text()));
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
        System.out.printf("%n%-28s p50 %.1f ms, p95 %.1f ms%n", name, times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
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
