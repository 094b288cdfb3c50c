package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;

/**
 * What to find in the city's index; null and empty leave nothing out. No word of it is syntax. Words are found in fields that only an index with
 * the analysis plugin has; without it these parts find nothing and single characters and pairs remain.
 *
 * @param words to be found
 * @param also other ways to say it; each is worth less than a word
 * @param cited short titles of laws that the words name: what cites them is found too
 * @param kinds only these
 */
public record CityQuery(
        String words, List<String> also, List<String> cited, List<String> kinds, @Nullable String law, @Nullable String category, @Nullable String department,
        @Nullable String tier, int from, int size) {
    /** A find must have so much of the words in pairs of characters: single characters are in every text. */
    private static final String ENOUGH = "1<75% 3<50% 8<35%";
    private static final Map<String, String> FACETS = Map.of("law", "laws", "category", "category", "department", "department", "tier", "tiers");
    static final String KIND = "kind";
    static final String SHOWN = "shown";
    private static final int VALUES = 30;
    private static final int COUNTED = 10_000;

    ObjectNode body(Viewer viewer) {
        var body = Elasticsearch.JSON.createObjectNode().put("from", from).put("size", size).put("track_total_hits", COUNTED);
        var bool = body.putObject("query").putObject("bool");
        var should = bool.putArray("should");
        match(should, "title", words, 1.2, null);
        match(should, "title.pair", words, 1.5, null);
        match(should, "text", words, 0.4, null);
        match(should, "text.pair", words, 0.6, null);
        match(should, "title.words", words, 0.8, null);
        match(should, "text.words", words, 0.4, null);
        also.forEach(other -> phrases(should, other));
        cited.forEach(title -> constant(should, title));
        var filter = bool.putArray("filter");
        enough(filter.addObject().putObject("bool").putArray("should"));
        filter.add(mayBeFoundBy(viewer));
        term(filter, "laws", law);
        term(filter, "category", category);
        term(filter, "department", department);
        term(filter, "tiers", tier);
        facets(body);
        body.putObject("_source").putArray("excludes").add(SearchableDocument.KEY).add(SearchableDocument.HASH).add(SearchableDocument.TENANT);
        return body;
    }

    /** The kinds are counted as if none had been chosen; all else counts what is shown. */
    private void facets(ObjectNode body) {
        var all = body.putObject("aggs");
        facet(all, KIND, KIND);
        var shown = all;
        if (!kinds.isEmpty()) {
            terms(body.putObject("post_filter").putObject("bool").putArray("filter"), KIND, kinds);
            var part = all.putObject(SHOWN);
            terms(part.putObject("filter").putObject("bool").putArray("filter"), KIND, kinds);
            shown = part.putObject("aggs");
        }
        for (var facet : FACETS.entrySet()) {
            facet(shown, facet.getKey(), facet.getValue());
        }
    }

    private static void facet(ObjectNode aggregations, String name, String field) {
        aggregations.putObject(name).putObject("terms").put("field", field).put("size", VALUES);
    }

    /** Titles that go on from what was typed, for whoever may find them. */
    static ObjectNode titles(String typed, Viewer viewer, int size) {
        var body = Elasticsearch.JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        var bool = body.putObject("query").putObject("bool");
        bool.putArray("must").addObject().putObject("match_phrase_prefix").putObject("title").put("query", typed).put("max_expansions", 20);
        bool.putArray("must_not").addObject().putObject("term").put(KIND, "question");
        bool.putArray("filter").add(mayBeFoundBy(viewer));
        return body;
    }

    private void enough(ArrayNode either) {
        match(either, "title.pair", words, 1, ENOUGH);
        match(either, "text.pair", words, 1, ENOUGH);
        if (words.codePointCount(0, words.length()) == 1) {
            match(either, "title", words, 1, null);
            match(either, "text", words, 1, null);
        }
        also.forEach(other -> phrases(either, other));
        terms(either, "laws", cited);
    }

    private static ObjectNode mayBeFoundBy(Viewer viewer) {
        var either = Elasticsearch.JSON.createObjectNode();
        var should = either.putObject("bool").putArray("should");
        // Also where there is no role at all: an empty list finds nothing, a missing one would find everything.
        var roles = should.addObject().putObject("terms").putArray("roles");
        viewer.roles().stream().map(Role::token).sorted().forEach(roles::add);
        if (viewer.tier() != null) {
            var both = should.addObject().putObject("bool").putArray("filter");
            term(both, "tiers", viewer.tier());
            both.addObject().putObject("range").putObject("from").put("lte", viewer.now().toString());
        }
        either.withObject("bool").put("minimum_should_match", 1);
        return either;
    }

    private static void match(ArrayNode list, String field, String words, double boost, @Nullable String enough) {
        var match = list.addObject().putObject("match").putObject(field).put("query", words).put("boost", boost);
        if (enough != null) {
            match.put("minimum_should_match", enough);
        }
    }

    private static void phrases(ArrayNode list, String words) {
        list.addObject().putObject("match_phrase").putObject("title.pair").put("query", words);
        list.addObject().putObject("match_phrase").putObject("text.pair").put("query", words).put("boost", 0.6);
        list.addObject().putObject("match_phrase").putObject("text.words").put("query", words).put("boost", 0.4);
    }

    private static void constant(ArrayNode list, String law) {
        var constant = list.addObject().putObject("constant_score").put("boost", 3);
        constant.putObject("filter").putObject("term").put("laws", law);
    }

    private static void term(ArrayNode list, String field, @Nullable String value) {
        if (value != null) {
            list.addObject().putObject("term").put(field, value);
        }
    }

    private static void terms(ArrayNode list, String field, List<String> values) {
        if (!values.isEmpty()) {
            var terms = list.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        }
    }
}
