package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.search.IndexDefinition.Reach;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * The one place that reaches the search engine, and the one that says which rows a query may touch: a city's index is named after the city
 * of this thread, every document carries its city, and every query is wrapped in a filter on it. There is no way to name another city.
 */
@ApplicationScoped
public class SearchGateway {
    private static final Duration SEARCH = Duration.ofSeconds(4);
    private static final Duration WRITE = Duration.ofSeconds(60);
    private static final String MANY = "/_msearch";
    private static final String NEXT = "-next";
    private static final String OLD = "-old";
    private static final String VERSION = "-v";
    /** What is being built is done long before; an older one was left behind by a node that died. */
    private static final Duration LONGEST_BUILD = Duration.ofMinutes(15);
    private static final int PAGE = 5_000;

    private final CityDirectory cities;
    private final @Nullable Elasticsearch engine;
    private final @Nullable AnalysisProbe probe;
    private final int replicas;
    private final EngineDoubts doubts = new EngineDoubts();

    protected SearchGateway() {
        this(null, Optional.empty(), null, 0);
    }

    @Inject
    public SearchGateway(Settings settings, CityDirectory cities) {
        this(cities, settings.elasticsearchUrl(), settings.find("XUEFA_ELASTICSEARCH_API_KEY").orElse(null),
                settings.find("XUEFA_ELASTICSEARCH_REPLICAS").map(Integer::parseInt).orElse(1), !settings.find("XUEFA_SEARCH_ANALYSIS").filter("built-in"::equals).isPresent());
    }

    public SearchGateway(CityDirectory cities, Optional<URI> address, @Nullable String apiKey, int replicas) {
        this(cities, address, apiKey, replicas, true);
    }

    /** @param plugin whether the engine's analysis plugin is used where it has it */
    public SearchGateway(CityDirectory cities, Optional<URI> address, @Nullable String apiKey, int replicas, boolean plugin) {
        this.cities = cities;
        this.engine = address.map(uri -> new Elasticsearch(uri, apiKey, doubts::raise)).orElse(null);
        this.probe = engine == null || !plugin ? null : new AnalysisProbe(engine, doubts::count);
        this.replicas = replicas;
    }

    @PreDestroy
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    public boolean isConfigured() {
        return engine != null;
    }

    /** Runs one search over these indices. The query is wrapped; nothing in it can widen what it reaches. */
    public JsonNode search(List<IndexDefinition> indices, ObjectNode body) {
        var path = "/" + names(indices) + "/_search?ignore_unavailable=true";
        var wrapped = Restricted.of(body, indices).toString();
        var answer = engine().ask("POST", path, wrapped, SEARCH);
        // Between the name and its index a rebuild may have taken the old index away; the name now leads to the new one.
        if (answer.ok() && isWhole(answer.body())) {
            return answer.body();
        }
        try {
            return engine().call("POST", path, wrapped, SEARCH);
        } catch (SearchUnavailable e) {
            doubts.searchFailed();
            throw e;
        }
    }

    private static boolean isWhole(JsonNode answer) {
        return answer.path("_shards").path("failed").asInt() == 0;
    }

    /** The fields of one of the hits that a search answered with; they are read only here. */
    public static JsonNode source(JsonNode hit) {
        return EngineAnswer.source(hit);
    }

    /** One search: its indices and its body. */
    public record Search(List<IndexDefinition> indices, ObjectNode body) {}

    /** Several searches in one round trip, each wrapped as in {@link #search}. */
    public List<JsonNode> searchAll(List<Search> searches) {
        var lines = new StringBuilder();
        for (var search : searches) {
            var header = Elasticsearch.JSON.createObjectNode().put("ignore_unavailable", true);
            search.indices().forEach(index -> header.withArray("index").add(alias(index)));
            lines.append(header).append('\n').append(Restricted.of(search.body(), search.indices())).append('\n');
        }
        var answer = engine().call("POST", MANY, lines.toString(), SEARCH);
        if (answer.path("responses").valueStream().anyMatch(response -> response.has("error") || !isWhole(response))) {
            answer = engine().call("POST", MANY, lines.toString(), SEARCH);
        }
        return answer.path("responses").valueStream().peek(this::refuseFailure).toList();
    }

    private void refuseFailure(JsonNode response) {
        if (response.has("error")) {
            doubts.searchFailed();
            throw new SearchUnavailable("a search failed: " + response.path("error").path("reason").asText());
        }
    }

    /**
     * Puts documents into the index, and into the one being built beside it; older versions than those there are passed over. First into the
     * one being built: when the two are swapped in between, the second write goes into the same index again and nothing is lost.
     */
    public void put(IndexDefinition index, List<SearchableDocument> documents) {
        ensure(index);
        for (var target : targets(index)) {
            write(index, target, facts(target).map(IndexDefinition.Facts::analysis).orElse(Analysis.BUILT_IN), documents);
        }
    }

    /** Takes documents out, unless a newer version came meanwhile. */
    public void remove(IndexDefinition index, List<String> ids, long version) {
        ensure(index);
        for (var target : targets(index)) {
            bulk(target, ids.stream().map(id -> action("delete", id, version) + "\n").collect(Collectors.joining()));
        }
    }

    private List<String> targets(IndexDefinition index) {
        var alias = alias(index);
        return holders(alias + NEXT).isEmpty() ? List.of(alias) : List.of(alias + NEXT, alias);
    }

    private void write(IndexDefinition index, String target, Analysis analysis, List<SearchableDocument> documents) {
        var lines = new StringBuilder();
        int tenant = index.reach() == Reach.CITY ? CurrentTenant.required().value() : Restricted.EVERY_CITY;
        for (var document : documents) {
            var content = document.shape().apply(analysis).deepCopy();
            content.put(SearchableDocument.TENANT, tenant).put(SearchableDocument.KEY, document.id()).put(SearchableDocument.HASH, document.hash());
            lines.append(action("index", document.id(), document.version())).append('\n').append(content).append('\n');
            if (lines.length() > 4_000_000) {
                bulk(target, lines.toString());
                lines.setLength(0);
            }
        }
        bulk(target, lines.toString());
    }

    private static String action(String name, String id, long version) {
        var action = Elasticsearch.JSON.createObjectNode();
        action.putObject(name).put("_id", id).put("version", version).put("version_type", "external_gte");
        return action.toString();
    }

    private void bulk(String target, String lines) {
        if (lines.isEmpty()) {
            return;
        }
        var answer = engine().call("POST", "/" + target + "/_bulk?require_alias=true", lines, WRITE);
        if (answer.path("errors").asBoolean()) {
            for (var item : answer.path("items")) {
                var result = item.properties().iterator().next().getValue();
                int status = result.path("status").asInt();
                // 409: a newer version is there already. 404: a document to be deleted is gone already.
                if (status >= 300 && status != 409 && status != 404) {
                    throw new SearchUnavailable("a document was refused: " + result.path("error").path("reason").asText());
                }
            }
        }
    }

    /** What there was: the index as it must be, none (it is made, and empty), or one made from another definition, to be built anew. */
    public enum Found { THERE, NONE, OUTDATED }

    /** Makes the index where there is none. An index is outdated also when the engine has got or lost the analysis plugin since it was made. */
    public Found ensure(IndexDefinition index) {
        var alias = alias(index);
        var analysis = analysisFor(index);
        var facts = facts(alias);
        if (facts.isEmpty()) {
            create(index, alias, analysis, RebuildReason.ASKED);
            return Found.NONE;
        }
        return facts.get().definition().equals(index.fingerprint(analysis)) ? Found.THERE : Found.OUTDATED;
    }

    /** Why the index was built that is being built or, where none is, that answers; empty where there is none. */
    public Optional<RebuildReason> reason(IndexDefinition index) {
        var alias = alias(index);
        return facts(alias + NEXT).or(() -> facts(alias)).map(IndexDefinition.Facts::reason);
    }

    /**
     * Rises when an index may no longer be what it was: the engine was away and is back, perhaps with other plugins; it says that an index cannot be
     * read; a search failed. Whoever looks after an index then looks at it at once, and not at the next round.
     */
    public long doubts() {
        return doubts.count();
    }

    /** Asks the engine in passing how it is, so that a doubt is noticed although nobody searches. */
    public void watch() {
        if (engine != null) {
            doubts.ask(engine);
        }
    }

    /** Who cuts the texts of the index that answers; empty where there is none. */
    public Optional<Analysis> analysis(IndexDefinition index) {
        return facts(alias(index)).map(IndexDefinition.Facts::analysis);
    }

    /** What the engine can do; an index follows when it is built anew. */
    public Analysis engineAnalysis() {
        engine();
        return probe == null ? Analysis.BUILT_IN : probe.analysis();
    }

    /** What the engine could do when it was last asked; empty before the first time. Asks nobody and waits for nobody. */
    public Optional<Analysis> knownAnalysis() {
        return probe == null ? Optional.of(Analysis.BUILT_IN) : probe.known();
    }

    private Analysis analysisFor(IndexDefinition index) {
        return index.knowsPlugin() ? engineAnalysis() : Analysis.BUILT_IN;
    }

    private Optional<IndexDefinition.Facts> facts(String alias) {
        var answer = engine().ask("GET", "/" + alias + "/_mapping?filter_path=*.mappings._meta", null, SEARCH);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.ok()) {
            throw new SearchEngineAway("the index cannot be read");
        }
        return Optional.of(IndexDefinition.Facts.read(answer.body()));
    }

    private String create(IndexDefinition index, String alias, Analysis analysis, RebuildReason reason) {
        var name = alias(index) + VERSION + System.currentTimeMillis();
        var body = index.body(replicas, analysis, reason);
        body.putObject("aliases").putObject(alias);
        engine().call("PUT", "/" + name, body.toString(), WRITE);
        engine().ask("GET", "/_cluster/health/" + name + "?wait_for_status=yellow&timeout=20s", null, WRITE);
        return name;
    }

    /**
     * Builds the index anew beside the old one, which goes on answering, and swaps them in one step. Changes that come meanwhile are put
     * into both. The source hands all documents to the sink.
     */
    public void rebuild(IndexDefinition index, Consumer<Consumer<List<SearchableDocument>>> source) {
        ensure(index);
        var alias = alias(index);
        delete(alias + NEXT);
        var analysis = analysisFor(index);
        var reason = facts(alias).map(before -> RebuildReason.of(before, analysis, index)).orElse(RebuildReason.ASKED);
        var fresh = create(index, alias + NEXT, analysis, reason);
        try {
            source.accept(documents -> write(index, alias + NEXT, analysis, documents));
            engine().call("POST", "/" + fresh + "/_refresh", null, WRITE);
        } catch (RuntimeException e) {
            dropQuietly(fresh);
            throw e;
        }
        var old = holders(alias);
        var actions = Elasticsearch.JSON.createObjectNode();
        var list = actions.putArray("actions");
        list.addObject().putObject("add").put("index", fresh).put("alias", alias);
        list.addObject().putObject("remove").put("index", fresh).put("alias", alias + NEXT);
        for (var name : old) {
            list.addObject().putObject("remove").put("index", name).put("alias", alias);
            list.addObject().putObject("add").put("index", name).put("alias", alias + OLD);
        }
        engine().call("POST", "/_aliases", actions.toString(), WRITE);
        // Not in the same step: a node closes the shards of what it deletes before its searches go by the new name.
        delete(alias + OLD);
    }

    private void dropQuietly(String name) {
        try {
            engine().ask("DELETE", "/" + name, null, WRITE);
        } catch (SearchUnavailable e) {
            // The next rebuild finds it by its alias and deletes it.
        }
    }

    /** Makes everything put so far visible to searches; for tests and after a rebuild. */
    public void refresh(IndexDefinition index) {
        engine().call("POST", "/" + alias(index) + "/_refresh", null, WRITE);
    }

    /** Whether an index is being built beside the one that answers, here or on another node. */
    public boolean isBuilding(IndexDefinition index) {
        var earliest = System.currentTimeMillis() - LONGEST_BUILD.toMillis();
        return holders(alias(index) + NEXT).stream().map(name -> name.substring(name.lastIndexOf(VERSION) + VERSION.length())).mapToLong(Long::parseLong).anyMatch(made -> made > earliest);
    }

    /** Count and hash of all that is in the index for this reach. */
    public Fingerprint fingerprint(IndexDefinition index) {
        var sum = new Fingerprint[] {Fingerprint.EMPTY};
        eachHash(index, (id, hash) -> sum[0] = sum[0].plus(id, hash));
        return sum[0];
    }

    /** Id and hash of each document that is in the index for this reach. */
    void eachHash(IndexDefinition index, ObjLongConsumer<String> sink) {
        JsonNode after = null;
        while (true) {
            var body = Elasticsearch.JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false).put("_source", false);
            body.putArray("docvalue_fields").add(SearchableDocument.HASH);
            body.putArray("sort").addObject().put(SearchableDocument.KEY, "asc");
            if (after != null) {
                body.set("search_after", after);
            }
            var hits = search(List.of(index), body).path("hits").path("hits");
            for (var hit : hits) {
                sink.accept(hit.path("_id").asText(), hit.path("fields").path(SearchableDocument.HASH).path(0).asLong());
                after = hit.get("sort");
            }
            if (hits.size() < PAGE) {
                return;
            }
        }
    }

    /** Deletes a city's index, when the city is taken away. */
    public void drop(IndexDefinition index) {
        delete(alias(index));
    }

    private void delete(String alias) {
        holders(alias).forEach(name -> engine().call("DELETE", "/" + name, null, WRITE));
    }

    private List<String> holders(String alias) {
        var answer = engine().ask("GET", "/_alias/" + alias, null, SEARCH);
        return answer.ok() ? answer.body().propertyStream().map(java.util.Map.Entry::getKey).toList() : List.of();
    }

    private String names(List<IndexDefinition> indices) {
        return indices.stream().map(this::alias).collect(Collectors.joining(","));
    }

    private String alias(IndexDefinition index) {
        return switch (index.reach()) {
            case SHARED -> index.name();
            case CITY -> index.name() + "-" + cities.current().slug();
        };
    }

    private Elasticsearch engine() {
        if (engine == null) {
            throw new SearchUnavailable("no search engine is configured");
        }
        return engine;
    }
}
