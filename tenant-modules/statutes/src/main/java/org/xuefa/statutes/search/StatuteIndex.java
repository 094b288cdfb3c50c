package org.xuefa.statutes.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.analysis.LegalWords;
import org.xuefa.platform.search.Analysis;
import org.xuefa.platform.search.IndexDefinition;
import org.xuefa.platform.search.IndexDefinition.Reach;
import org.xuefa.platform.search.SearchableDocument;
import org.xuefa.statutes.ArticleNumber;

/**
 * The shared index: one document an article of a version. Single characters and pairs come from the engine's standard tokenizer with shingles.
 * Words are cut by the analysis plugin; for an engine without it the platform runs the same code before it hands the article over, so the two
 * index the same words, and a query, whose words the platform always cuts itself, need not know which.
 */
public final class StatuteIndex {
    /** Numbers in a vector of meaning. */
    static final int DIMENSIONS = 512;

    public static final IndexDefinition DEFINITION = IndexDefinition.of("statutes", Reach.SHARED, """
            {"settings": {
               "analysis": {
                 "filter": {"pairs": {"type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2, "output_unigrams": false, "token_separator": ""}},
                 "analyzer": {
                   "single": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase"]},
                   "pair": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "pairs"]}}},
               "similarity": {"legal": {"type": "BM25", "k1": 0.7, "b": 0.55}}},
             "properties": {
               "kind": {"type": "keyword"},
               "law": {"type": "keyword"},
               "lawId": {"type": "keyword"},
               "versionId": {"type": "keyword"},
               "lawTitle": {"type": "keyword", "index": false, "doc_values": false},
               "category": {"type": "keyword"},
               "n": {"type": "integer"},
               "sub": {"type": "integer"},
               "from": {"type": "date"},
               "until": {"type": "date"},
               "path": {"type": "keyword", "index": false, "doc_values": false},
               "heading": {"type": "text", "analyzer": "single", "similarity": "legal", "copy_to": "ctx",
                 "fields": {"pair": {"type": "text", "analyzer": "pair", "similarity": "legal"}}},
               "text": {"type": "text", "analyzer": "single", "similarity": "legal", "copy_to": "ctx",
                 "fields": {"pair": {"type": "text", "analyzer": "pair", "similarity": "legal", "index_options": "offsets"}}},
               "ctx": {"type": "text", "analyzer": "single", "similarity": "legal",
                 "fields": {"pair": {"type": "text", "analyzer": "pair", "similarity": "legal"}}},
               "words": {"type": "text", "analyzer": "whitespace", "similarity": "legal"},
               "vector": {"type": "dense_vector", "dims": 512, "element_type": "byte", "similarity": "cosine", "index": true,
                 "index_options": {"type": "hnsw", "m": 16, "ef_construction": 100}}
             },
             "plugin": {
               "settings": {"analysis": {"analyzer": {
                 "single": {"char_filter": ["xuefa_simplified"]},
                 "pair": {"char_filter": ["xuefa_simplified"]},
                 "legal": {"type": "xuefa_legal"}}}},
               "properties": {
                 "heading": {"copy_to": ["ctx", "words"]},
                 "text": {"copy_to": ["ctx", "words"]},
                 "words": {"analyzer": "legal", "search_analyzer": "whitespace"}}}}
            """);

    private static final JsonMapper JSON = new JsonMapper();

    private StatuteIndex() {}

    /** An article as the index needs it; vector null where meanings are off or not reckoned yet. */
    public record Row(
            UUID lawId,
            UUID versionId,
            String lawTitle,
            String shortTitle,
            String category,
            ArticleNumber number,
            List<String> headings,
            List<String> paragraphs,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            byte @Nullable [] vector) {

        public String id() {
            return versionId + ":" + number;
        }

        String text() {
            return String.join("\n", paragraphs);
        }
    }

    public static SearchableDocument document(Row row, long version) {
        var content = content(row);
        long hash = SearchableDocument.hash(content);
        return new SearchableDocument(row.id(), version, hash, analysis -> analysis == Analysis.PLUGIN ? content : withWords(content, row));
    }

    private static ObjectNode withWords(ObjectNode content, Row row) {
        return content.deepCopy().put("words", String.join(" ", LegalWords.of(heading(row) + "\n" + row.text())));
    }

    private static String heading(Row row) {
        return row.shortTitle() + " " + String.join(" ", row.headings());
    }

    /** What the index must say about a row; reckoned from the database alone. The words are derived from the rest and left out. */
    public static long hash(Row row) {
        return SearchableDocument.hash(content(row));
    }

    private static ObjectNode content(Row row) {
        var content = JSON.createObjectNode();
        content.put("kind", "article")
                .put("law", row.shortTitle())
                .put("lawId", row.lawId().toString())
                .put("versionId", row.versionId().toString())
                .put("lawTitle", row.lawTitle())
                .put("category", row.category())
                .put("n", row.number().number())
                .put("sub", row.number().insertion())
                .put("heading", heading(row))
                .put("text", row.text());
        var path = content.putArray("path");
        row.headings().forEach(path::add);
        if (row.from() != null) {
            content.put("from", row.from().toString());
        }
        if (row.until() != null) {
            content.put("until", row.until().toString());
        }
        if (row.vector() != null) {
            var vector = content.putArray("vector");
            for (byte part : row.vector()) {
                vector.add(part);
            }
        }
        return content;
    }
}
