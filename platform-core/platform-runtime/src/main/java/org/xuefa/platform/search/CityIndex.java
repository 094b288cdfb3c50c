package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.search.IndexDefinition.Reach;

/**
 * The city's own index: what its features let be found – courses, chapters, packs, questions. A feature puts and removes its documents when
 * it handles its own events, and hands all of them over for a rebuild. Each document says who may find it; nobody else's counts, suggestions
 * or highlights show that it exists. An installation without a search engine keeps no index.
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
               "tiers": {"type": "keyword"},
               "from": {"type": "date"},
               "laws": {"type": "keyword"},
               "category": {"type": "keyword"},
               "department": {"type": "keyword"},
               "link": {"type": "keyword", "index": false, "doc_values": false},
               "manageLink": {"type": "keyword", "index": false, "doc_values": false},
               "context": {"type": "keyword", "index": false, "doc_values": false},
               "title": {"type": "text", "analyzer": "single", "fields": {"pair": {"type": "text", "analyzer": "pair"}}},
               "text": {"type": "text", "analyzer": "single", "fields": {"pair": {"type": "text", "analyzer": "pair"}}}
             },
             "plugin": {
               "settings": {"analysis": {"analyzer": {
                 "single": {"char_filter": ["xuefa_simplified"]},
                 "pair": {"char_filter": ["xuefa_simplified"]},
                 "legal": {"type": "xuefa_legal"}}}},
               "properties": {
                 "title": {"fields": {"words": {"type": "text", "analyzer": "legal"}}},
                 "text": {"fields": {"words": {"type": "text", "analyzer": "legal"}}}}}}
            """);

    private final SearchGateway gateway;
    private final Iterable<CityDocuments> sources;

    @SuppressWarnings("NullAway")
    protected CityIndex() {
        this(null, (Iterable<CityDocuments>) null);
    }

    @Inject
    public CityIndex(SearchGateway gateway, Instance<CityDocuments> sources) {
        this(gateway, (Iterable<CityDocuments>) sources);
    }

    public CityIndex(SearchGateway gateway, Iterable<CityDocuments> sources) {
        this.gateway = gateway;
        this.sources = sources;
    }

    /**
     * A find of the city, as shown.
     *
     * @param link where whoever searches studies it; null where he may not
     * @param manageLink where he edits it; null where he may not
     */
    public record Find(
            String kind, String id, String title, String context, @Nullable String link, @Nullable String manageLink, String text, List<String> laws, String category,
            String department) {}

    /** @param facets how many finds there are of each value of kind, law, category, department and tier */
    public record Answer(long total, List<Find> finds, Map<String, Map<String, Long>> facets) {
        public static final Answer NONE = new Answer(0, List.of(), Map.of());
    }

    public void put(List<CityDocument> documents) {
        if (gateway.isConfigured()) {
            gateway.put(DEFINITION, documents.stream().map(CityIndex::searchable).toList());
        }
    }

    public void remove(String kind, List<String> ids, long version) {
        if (gateway.isConfigured() && !ids.isEmpty()) {
            gateway.remove(DEFINITION, ids.stream().map(id -> kind + ":" + id).toList(), version);
        }
    }

    /** Builds the index of the city of this thread anew from what all features hand over; searches go on meanwhile. */
    public void rebuild() {
        gateway.rebuild(DEFINITION, sink -> sources.forEach(source ->
                source.all(documents -> sink.accept(documents.stream().map(CityIndex::searchable).toList()))));
    }

    /** Makes the city's index where there is none. */
    public SearchGateway.Found ensure() {
        return gateway.ensure(DEFINITION);
    }

    /** Makes everything put so far visible at once instead of within a second. */
    public void refresh() {
        gateway.refresh(DEFINITION);
    }

    public void drop() {
        gateway.drop(DEFINITION);
    }

    /** What is in the index, kind by kind. */
    public Map<String, Fingerprint> indexed() {
        var sums = new TreeMap<String, Fingerprint>();
        gateway.eachHash(DEFINITION, (id, hash) -> sums.merge(kind(id), Fingerprint.EMPTY.plus(id, hash), Fingerprint::plus));
        return sums;
    }

    /** What the features say must be there, kind by kind. */
    public Map<String, Fingerprint> stored() {
        var sums = new TreeMap<String, Fingerprint>();
        sources.forEach(source -> source.all(documents -> documents.stream().map(CityIndex::searchable).forEach(document ->
                sums.merge(kind(document.id()), Fingerprint.EMPTY.plus(document.id(), document.hash()), Fingerprint::plus))));
        return sums;
    }

    /** Whether an index is being built beside the one that answers. */
    public boolean isBuilding() {
        return gateway.isBuilding(DEFINITION);
    }

    /** Why the newest index of the city was built; empty where there is none. */
    public Optional<RebuildReason> reason() {
        return gateway.reason(DEFINITION);
    }

    /** Who cuts the texts of the city's index; empty where there is none. */
    public Optional<Analysis> analysis() {
        return gateway.analysis(DEFINITION);
    }

    private static String kind(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    /** A search to be run by the gateway, alone or with others. */
    public SearchGateway.Search searching(CityQuery query, Viewer viewer) {
        return new SearchGateway.Search(List.of(DEFINITION), query.body(viewer));
    }

    /** What such a search found. */
    public Answer answer(JsonNode response, Viewer viewer) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        var all = response.path("aggregations");
        all.properties().forEach(facet -> count(facet, facets));
        all.path(CityQuery.SHOWN).properties().forEach(facet -> count(facet, facets));
        var finds = new ArrayList<Find>();
        response.path("hits").path("hits").forEach(hit -> finds.add(find(SearchGateway.source(hit), viewer)));
        return new Answer(response.path("hits").path("total").path("value").asLong(), finds, facets);
    }

    private static void count(Map.Entry<String, JsonNode> facet, Map<String, Map<String, Long>> facets) {
        if (facet.getValue().has("buckets")) {
            var counts = new LinkedHashMap<String, Long>();
            facet.getValue().path("buckets").forEach(bucket -> counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
            facets.put(facet.getKey(), counts);
        }
    }

    public Answer search(CityQuery query, Viewer viewer) {
        return answer(gateway.searchAll(List.of(searching(query, viewer))).getFirst(), viewer);
    }

    /** Courses, chapters and packs whose titles go on from these words. */
    public List<Find> titled(String typed, Viewer viewer, int size) {
        return answer(gateway.search(List.of(DEFINITION), CityQuery.titles(typed, viewer, size)), viewer).finds();
    }

    private static Find find(JsonNode source, Viewer viewer) {
        var from = source.path("from").asText("");
        boolean studies = viewer.studies(texts(source.path("tiers")), from.isEmpty() ? null : Instant.parse(from));
        return new Find(source.path("kind").asText(), source.path("itemId").asText(), source.path("title").asText(), source.path("context").asText(),
                studies ? present(source.path("link")) : null, viewer.manageLink(texts(source.path("roles")), present(source.path("manageLink"))), source.path("text").asText(),
                texts(source.path("laws")), source.path("category").asText(), source.path("department").asText());
    }

    private static @Nullable String present(JsonNode text) {
        return text.asText("").isEmpty() ? null : text.asText();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static SearchableDocument searchable(CityDocument document) {
        var content = Elasticsearch.JSON.createObjectNode();
        content.put("kind", document.kind()).put("itemId", document.id()).put("title", document.title()).put("context", document.context())
                .put("link", document.links().learner()).put("manageLink", document.links().manager()).put("text", document.text());
        if (!document.category().isEmpty()) {
            content.put("category", document.category());
        }
        if (!document.department().isEmpty()) {
            content.put("department", document.department());
        }
        var audience = document.audience();
        var roles = content.putArray("roles");
        audience.roles().stream().map(Role::token).sorted().forEach(roles::add);
        var tiers = content.putArray("tiers");
        audience.tiers().forEach(tiers::add);
        content.put("from", (audience.from() == null ? Instant.EPOCH : audience.from()).toString());
        var laws = content.putArray("laws");
        document.laws().forEach(laws::add);
        return new SearchableDocument(document.kind() + ":" + document.id(), document.version(), SearchableDocument.hash(content), content);
    }
}
