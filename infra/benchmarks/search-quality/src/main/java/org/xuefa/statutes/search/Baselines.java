package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.xuefa.platform.search.IndexDefinition;
import org.xuefa.platform.search.IndexDefinition.Reach;
import org.xuefa.platform.search.SearchableDocument;

/** The two measures to beat: what the engine does out of the box, and the best that was measured without a plugin. */
final class Baselines {
    static final IndexDefinition INDEX = IndexDefinition.of("statutes-baseline", Reach.SHARED, """
            {"settings": {"analysis": {
               "filter": {"pairs": {"type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2, "output_unigrams": false, "token_separator": ""}},
               "analyzer": {"pair": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "pairs"]}}}},
             "properties": {
               "law": {"type": "keyword"}, "n": {"type": "integer"}, "sub": {"type": "integer"},
               "heading": {"type": "text"},
               "ctx": {"type": "text", "fields": {"pair": {"type": "text", "analyzer": "pair"}}}}}
            """);
    private static final JsonMapper JSON = new JsonMapper();

    private Baselines() {}

    static List<SearchableDocument> documents(List<StatuteIndex.Row> rows) {
        return rows.stream().map(row -> {
            var heading = row.shortTitle() + " " + String.join(" ", row.headings());
            var content = JSON.createObjectNode().put("law", row.shortTitle()).put("n", row.number().number()).put("sub", row.number().insertion())
                    .put("heading", heading).put("ctx", heading + "\n" + row.text());
            return new SearchableDocument(row.id(), 1, 0, content);
        }).toList();
    }

    static ObjectNode standard(String text) {
        var query = JSON.createObjectNode();
        query.putObject("match").put("ctx", text);
        return query;
    }

    static ObjectNode understood(Understanding understood) {
        var query = JSON.createObjectNode();
        var should = query.putObject("bool").putArray("should");
        if (!understood.words().isEmpty()) {
            match(should, "ctx.pair", understood.words(), 0.3);
            match(should, "ctx", understood.words(), 0.4);
            match(should, "heading", understood.words(), 0.2);
        }
        for (var law : understood.laws()) {
            should.addObject().putObject("constant_score").put("boost", 20).putObject("filter").putObject("term").put("law", law);
            for (var article : understood.articles()) {
                var both = should.addObject().putObject("constant_score").put("boost", 200).putObject("filter").putObject("bool").putArray("filter");
                both.addObject().putObject("term").put("law", law);
                both.addObject().putObject("term").put("n", article.number());
                both.addObject().putObject("term").put("sub", article.insertion());
            }
        }
        return query;
    }

    private static void match(ArrayNode should, String field, String text, double boost) {
        should.addObject().putObject("match").putObject(field).put("query", text).put("boost", boost);
    }
}
