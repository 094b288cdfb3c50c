package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.search.SearchGateway;
import org.xuefa.platform.search.SearchUnavailable;
import org.xuefa.statutes.search.Understanding.Kind;

/**
 * Asks the index. Questions, and words that no statute has, are ranked by words and by meaning together, each on its own scale from worst to
 * best of its finds; everything else by words alone, where meaning only harms.
 */
public final class StatuteSearcher {
    /** Share of the meaning in the ranking of questions. */
    private static final double MEANING = 0.6;
    /** Finds of each side that are ranked together. */
    private static final int UNION = 50;
    /** Looked at by the engine's approximate search; with fewer, a few answers come and go with every building of the index. */
    private static final int CANDIDATES = 4 * UNION;
    /** From this score of the engine on, half of one and the cosine, an article means nearly what was asked; measured in ADR 60. */
    private static final double NEAR = (1 + 0.51) / 2;
    private static final int COUNTED = 10_000;
    private static final int LAWS_SHOWN = 30;
    private static final int FEW = 10;
    private static final String ENOUGH = "enough";

    /** What a find is made of; a hundred are sent for the ten that are shown, so nothing else comes along. */
    private static final List<String> SHOWN = List.of("law", "lawId", "versionId", "lawTitle", "category", "n", "sub", "path", "text", "from", "until");

    private static final JsonMapper JSON = new JsonMapper();
    private final SearchGateway gateway;
    private final Meanings meanings;
    private final boolean everydayWords;

    public StatuteSearcher(SearchGateway gateway, Meanings meanings) {
        this(gateway, meanings, true);
    }

    /** @param everydayWords whether questions are also asked in the statutes' words; off only to measure what that gives */
    StatuteSearcher(SearchGateway gateway, Meanings meanings, boolean everydayWords) {
        this.everydayWords = everydayWords;
        this.gateway = gateway;
        this.meanings = meanings;
    }

    /** What to leave out; null leaves nothing out. Superseded versions are left out unless they are asked for. */
    public record Filters(@Nullable String law, @Nullable String category, @Nullable Boolean effective, LocalDate today) {}

    /** One article found. */
    public record Hit(
            String id, String lawId, String versionId, String law, String lawTitle, String category, int number, int insertion, List<String> headings, String text,
            @Nullable LocalDate from, @Nullable LocalDate until) {}

    /** @param guessed whether no article has enough of the words, nor means nearly what was asked */
    public record Found(long total, List<Hit> hits, Map<String, Map<String, Long>> facets, boolean byMeaning, boolean guessed) {
        public static final Found NONE = new Found(0, List.of(), Map.of(), false, false);
    }

    /** One question as searches for the gateway, to be run alone or together with others. */
    public record Asking(Understanding understood, Filters filters, int from, int size, boolean byMeaning, List<SearchGateway.Search> searches) {}

    /** @param size 0 only counts */
    public Asking asking(Understanding understood, Filters filters, int from, int size) {
        return asking(understood, filters, from, size, understood.kind() == Kind.QUESTION && size > 0 ? meanings.ofQuery(understood.text()) : Optional.empty());
    }

    private Asking asking(Understanding understood, Filters filters, int from, int size, Optional<byte[]> vector) {
        var words = JSON.createObjectNode();
        var bool = words.putObject("query").putObject("bool");
        var query = new StatuteQuery(understood, everydayWords);
        bool.set("must", query.ranking());
        bool.set("filter", filters(filters));
        words.put("track_total_hits", COUNTED);
        var enough = words.putObject("aggs").putObject(ENOUGH);
        enough.set("filter", query.enough());
        enough.set("aggs", aggregations(filters.today()));
        shown(words);
        if (vector.isEmpty()) {
            words.put("from", from).put("size", size);
            return new Asking(understood, filters, from, size, false, List.of(search(words)));
        }
        words.put("size", UNION);
        return new Asking(understood, filters, from, size, true, List.of(search(words), search(byMeaning(vector.get(), filters))));
    }

    private static SearchGateway.Search search(ObjectNode body) {
        return new SearchGateway.Search(List.of(StatuteIndex.DEFINITION), body);
    }

    /** What those searches found. Words that statutes do not use are asked once more, by what they mean. */
    public Found found(Asking asking, List<JsonNode> answers) {
        var byWords = answers.getFirst();
        if (asking.byMeaning()) {
            return both(asking, byWords, hits(answers.getLast()));
        }
        var words = new Found(total(byWords), hits(byWords).stream().map(StatuteSearcher::hit).toList(), facets(byWords), false, enough(byWords) == 0);
        if (!words.guessed() || asking.size() == 0 || asking.understood().kind() != Kind.WORDS) {
            return words;
        }
        return meanings.ofQuery(asking.understood().text())
                .map(vector -> asking(asking.understood(), asking.filters(), asking.from(), asking.size(), Optional.of(vector)))
                .flatMap(this::again).filter(meant -> !meant.guessed()).orElse(words);
    }

    /** Empty when the engine fails meanwhile: there is an answer already. */
    private Optional<Found> again(Asking asking) {
        try {
            return Optional.of(found(asking, gateway.searchAll(asking.searches())));
        } catch (SearchUnavailable e) {
            return Optional.empty();
        }
    }

    private static Found both(Asking asking, JsonNode byWords, List<JsonNode> nearest) {
        var ranked = together(hits(byWords), nearest);
        var page = ranked.stream().skip(asking.from()).limit(asking.size()).map(StatuteSearcher::hit).toList();
        return new Found(Math.max(total(byWords), ranked.size()), page, facets(byWords), !nearest.isEmpty(), enough(byWords) == 0 && !isNear(nearest));
    }

    public Found find(Understanding understood, Filters filters, int from, int size) {
        var asking = asking(understood, filters, from, size);
        return found(asking, gateway.searchAll(asking.searches()));
    }

    private static void shown(ObjectNode body) {
        SHOWN.forEach(body.putObject("_source").putArray("includes")::add);
    }

    private static ObjectNode byMeaning(byte[] vector, Filters filters) {
        var body = JSON.createObjectNode().put("size", UNION);
        var knn = body.putObject("knn").put("field", "vector").put("k", UNION).put("num_candidates", CANDIDATES);
        knn.put("query_vector", HexFormat.of().formatHex(vector));
        var only = filters(filters);
        if (!only.isEmpty()) {
            knn.putObject("filter").putObject("bool").set("filter", only);
        }
        shown(body);
        return body;
    }

    private static List<JsonNode> together(List<JsonNode> words, List<JsonNode> meaning) {
        var scores = new HashMap<String, Double>();
        var nodes = new LinkedHashMap<String, JsonNode>();
        share(words, 1 - MEANING, scores, nodes);
        share(meaning, MEANING, scores, nodes);
        return nodes.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, JsonNode> node) -> -scores.getOrDefault(node.getKey(), 0.0)))
                .map(Map.Entry::getValue).toList();
    }

    private static void share(List<JsonNode> hits, double weight, Map<String, Double> scores, Map<String, JsonNode> nodes) {
        if (hits.isEmpty()) {
            return;
        }
        double best = hits.getFirst().path("_score").asDouble();
        double worst = hits.getLast().path("_score").asDouble();
        for (var hit : hits) {
            double scaled = best == worst ? 1 : (hit.path("_score").asDouble() - worst) / (best - worst);
            scores.merge(hit.path("_id").asText(), weight * scaled, Double::sum);
            nodes.putIfAbsent(hit.path("_id").asText(), hit);
        }
    }

    private static ArrayNode filters(Filters filters) {
        var list = JSON.createArrayNode();
        if (filters.law() != null) {
            list.addObject().putObject("term").put("law", filters.law());
        }
        if (filters.category() != null) {
            list.addObject().putObject("term").put("category", filters.category());
        }
        if (filters.effective() == null) {
            list.addObject().putObject("bool").set("must_not", superseded(filters.today()));
        } else {
            list.add(filters.effective() ? effective(filters.today()) : not(effective(filters.today())));
        }
        return list;
    }

    private static ObjectNode superseded(LocalDate today) {
        var query = JSON.createObjectNode();
        query.putObject("range").putObject("until").put("lte", today.toString());
        return query;
    }

    private static ObjectNode effective(LocalDate today) {
        var query = JSON.createObjectNode();
        var bool = query.putObject("bool");
        bool.putArray("filter").addObject().putObject("range").putObject("from").put("lte", today.toString());
        bool.set("must_not", superseded(today));
        return query;
    }

    private static ObjectNode not(ObjectNode query) {
        var not = JSON.createObjectNode();
        not.putObject("bool").set("must_not", query);
        return not;
    }

    private static ObjectNode aggregations(LocalDate today) {
        var aggregations = JSON.createObjectNode();
        aggregations.putObject("law").putObject("terms").put("field", "law").put("size", LAWS_SHOWN);
        aggregations.putObject("category").putObject("terms").put("field", "category").put("size", LAWS_SHOWN);
        aggregations.putObject("effective").putObject("filters").putObject("filters").set("true", effective(today));
        aggregations.withObject("/effective/filters/filters").set("false", not(effective(today)));
        return aggregations;
    }

    private static Map<String, Map<String, Long>> facets(JsonNode answer) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        var counted = answer.path("aggregations").path(ENOUGH);
        for (var name : List.of("law", "category")) {
            var values = new LinkedHashMap<String, Long>();
            counted.path(name).path("buckets").forEach(bucket -> values.put(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
            facets.put(name, values);
        }
        var effective = new LinkedHashMap<String, Long>();
        counted.path("effective").path("buckets").properties().forEach(bucket -> effective.put(bucket.getKey(), bucket.getValue().path("doc_count").asLong()));
        facets.put("effective", effective);
        return facets;
    }

    private static boolean isNear(List<JsonNode> nearest) {
        return !nearest.isEmpty() && nearest.getFirst().path("_score").asDouble() >= NEAR;
    }

    private static long enough(JsonNode answer) {
        return answer.path("aggregations").path(ENOUGH).path("doc_count").asLong();
    }

    /** Articles that have enough of the words; where none has, a few that have any are offered all the same. */
    private static long total(JsonNode answer) {
        return Math.max(enough(answer), Math.min(FEW, answer.path("hits").path("total").path("value").asLong()));
    }

    private static List<JsonNode> hits(JsonNode answer) {
        var hits = new ArrayList<JsonNode>();
        answer.path("hits").path("hits").forEach(hits::add);
        return hits;
    }

    private static Hit hit(JsonNode node) {
        var source = SearchGateway.source(node);
        var headings = new ArrayList<String>();
        source.path("path").forEach(heading -> headings.add(heading.asText()));
        return new Hit(node.path("_id").asText(), source.path("lawId").asText(), source.path("versionId").asText(), source.path("law").asText(),
                source.path("lawTitle").asText(), source.path("category").asText(), source.path("n").asInt(), source.path("sub").asInt(), headings,
                source.path("text").asText(), date(source.path("from")), date(source.path("until")));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }
}
