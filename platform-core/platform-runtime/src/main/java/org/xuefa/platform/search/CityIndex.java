package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.IndexDefinition.Reach;

/**
 * The city's own index: what its features let be found – courses, chapters, packs, questions. A feature puts and removes its documents when
 * it handles its own events, and hands all of them over for a rebuild. Each document says which roles may find it; nobody else's counts,
 * suggestions or highlights show that it exists.
 */
@ApplicationScoped
public class CityIndex {
    static final IndexDefinition DEFINITION = IndexDefinition.of("city", Reach.CITY, """
            {"settings": {
               "analysis": {
                 "filter": {"pairs": {"type": "shingle", "min_shingle_size": 2, "max_shingle_size": 2, "output_unigrams": false, "token_separator": ""}},
                 "analyzer": {
                   "single": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase"]},
                   "pair": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "pairs"]}}}},
             "properties": {
               "kind": {"type": "keyword"},
               "itemId": {"type": "keyword"},
               "roles": {"type": "keyword"},
               "laws": {"type": "keyword"},
               "category": {"type": "keyword"},
               "link": {"type": "keyword", "index": false, "doc_values": false},
               "context": {"type": "keyword", "index": false, "doc_values": false},
               "title": {"type": "text", "analyzer": "single", "fields": {"pair": {"type": "text", "analyzer": "pair"}}},
               "text": {"type": "text", "analyzer": "single", "fields": {"pair": {"type": "text", "analyzer": "pair"}}}
             }}
            """);

    private final SearchGateway gateway;
    private final Instance<CityDocuments> sources;

    @SuppressWarnings("NullAway")
    protected CityIndex() {
        this(null, null);
    }

    @Inject
    public CityIndex(SearchGateway gateway, Instance<CityDocuments> sources) {
        this.gateway = gateway;
        this.sources = sources;
    }

    /** A find of the city, as shown. */
    public record Find(String kind, String id, String title, String context, String link, String text, List<String> laws, String category, double score) {}

    /** @param kinds how many there are of each kind */
    public record Answer(long total, List<Find> finds, Map<String, Long> kinds) {}

    public void put(List<CityDocument> documents) {
        gateway.put(DEFINITION, documents.stream().map(CityIndex::searchable).toList());
    }

    public void remove(String kind, List<String> ids, long version) {
        gateway.remove(DEFINITION, ids.stream().map(id -> kind + ":" + id).toList(), version);
    }

    /** Builds the index of the city of this thread anew from what all features hand over; searches go on meanwhile. */
    public void rebuild() {
        gateway.rebuild(DEFINITION, sink -> sources.forEach(source ->
                source.all(documents -> sink.accept(documents.stream().map(CityIndex::searchable).toList()))));
    }

    /** Makes the city's index where there is none; part of adding a city. */
    public void ensure() {
        gateway.ensure(DEFINITION);
    }

    /** Makes everything put so far visible at once instead of within a second. */
    public void refresh() {
        gateway.refresh(DEFINITION);
    }

    public void drop() {
        gateway.drop(DEFINITION);
    }

    public Fingerprint indexed() {
        return gateway.fingerprint(DEFINITION);
    }

    /** What the features say must be there. */
    public Fingerprint stored() {
        var sum = new ArrayList<>(List.of(Fingerprint.EMPTY));
        sources.forEach(source -> source.all(documents -> documents.stream().map(CityIndex::searchable)
                .forEach(document -> sum.set(0, sum.getFirst().plus(document.id(), document.hash())))));
        return sum.getFirst();
    }

    /** Finds what these roles may find; no word of the text is syntax. */
    public Answer search(String words, Set<Role> roles, List<String> kinds, String law, int from, int size) {
        var body = Elasticsearch.JSON.createObjectNode().put("from", from).put("size", size).put("track_total_hits", 10_000);
        var bool = body.putObject("query").putObject("bool");
        match(bool, "title", words, 1.2);
        match(bool, "title.pair", words, 1.5);
        match(bool, "text", words, 0.4);
        match(bool, "text.pair", words, 0.6);
        bool.put("minimum_should_match", 1);
        var filter = bool.putArray("filter");
        var allowed = filter.addObject().putObject("terms").putArray("roles");
        roles.forEach(role -> allowed.add(role.token()));
        if (!kinds.isEmpty()) {
            var wanted = filter.addObject().putObject("terms").putArray("kind");
            kinds.forEach(wanted::add);
        }
        if (!law.isEmpty()) {
            filter.addObject().putObject("term").put("laws", law);
        }
        body.putObject("aggs").putObject("kinds").putObject("terms").put("field", "kind");
        var answer = gateway.search(List.of(DEFINITION), body);
        var hits = answer.path("hits");
        var counts = new LinkedHashMap<String, Long>();
        answer.path("aggregations").path("kinds").path("buckets").forEach(bucket -> counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
        var finds = new ArrayList<Find>();
        hits.path("hits").forEach(hit -> finds.add(find(hit)));
        return new Answer(hits.path("total").path("value").asLong(), finds, counts);
    }

    private static void match(ObjectNode bool, String field, String words, double boost) {
        bool.withArray("should").addObject().putObject("match").putObject(field).put("query", words).put("boost", boost);
    }

    private static Find find(JsonNode hit) {
        var source = hit.path("_source");
        var laws = new ArrayList<String>();
        source.path("laws").forEach(law -> laws.add(law.asText()));
        return new Find(source.path("kind").asText(), source.path("itemId").asText(), source.path("title").asText(), source.path("context").asText(),
                source.path("link").asText(), source.path("text").asText(), laws, source.path("category").asText(), hit.path("_score").asDouble());
    }

    private static SearchableDocument searchable(CityDocument document) {
        var content = Elasticsearch.JSON.createObjectNode();
        content.put("kind", document.kind()).put("itemId", document.id()).put("title", document.title()).put("context", document.context())
                .put("link", document.link()).put("text", document.text()).put("category", document.category());
        var roles = content.putArray("roles");
        document.roles().stream().map(Role::token).sorted().forEach(roles::add);
        var laws = content.putArray("laws");
        document.laws().forEach(laws::add);
        return new SearchableDocument(document.kind() + ":" + document.id(), document.version(), SearchableDocument.hash(content), content);
    }
}
