package org.xuefa.platform.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine has the analysis plugin: on every node that makes or holds indices, and cutting as this platform does. An older or newer plugin
 * that cuts otherwise counts as none. The answer is kept for a while, and told to the log when it changes.
 */
final class AnalysisProbe {
    private static final Logger LOG = Logger.getLogger(AnalysisProbe.class.getName());
    private static final String PLUGIN = "xuefa-analysis";
    private static final String SAMPLE = "依照《國家賠償法》第５９條之一給予賠償";
    private static final List<String> WORDS = List.of("依照", "国家", "赔偿", "法", "第59条之1", "给予", "赔偿");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private final Elasticsearch engine;
    private final LongSupplier doubts;
    private volatile @Nullable Known known;

    private record Known(Analysis analysis, String why, long until, long doubts) {}

    /** @param doubts rises when the answer may no longer hold */
    AnalysisProbe(Elasticsearch engine, LongSupplier doubts) {
        this.engine = engine;
        this.doubts = doubts;
    }

    Analysis analysis() {
        var before = known;
        long doubts = this.doubts.getAsLong();
        if (before != null && before.doubts() == doubts && System.nanoTime() - before.until() < 0) {
            return before.analysis();
        }
        var missing = missing();
        var now = new Known(missing == null ? Analysis.PLUGIN : Analysis.BUILT_IN, missing == null ? "" : missing, System.nanoTime() + KEPT, doubts);
        if (before == null || before.analysis() != now.analysis()) {
            LOG.log(Level.INFO, () -> now.analysis() == Analysis.PLUGIN ? "the search engine has the analysis plugin"
                    : "search without the analysis plugin: " + now.why() + "; the engine's own analysers are used and the platform cuts words itself");
        }
        known = now;
        return now.analysis();
    }

    Optional<Analysis> known() {
        return Optional.ofNullable(known).map(Known::analysis);
    }

    /** What is missing; null for nothing. */
    private @Nullable String missing() {
        var nodes = asked("GET", "/_nodes/plugins?filter_path=nodes.*.name,nodes.*.roles,nodes.*.plugins.name", null);
        if (nodes == null) {
            return "the engine does not tell which plugins it has";
        }
        var without = nodes.path("nodes").valueStream().filter(AnalysisProbe::keepsIndices).filter(node -> !node.path("plugins").findValuesAsText("name").contains(PLUGIN))
                .map(node -> node.path("name").asText()).toList();
        if (!without.isEmpty()) {
            return "not installed on " + String.join(", ", without);
        }
        var body = Elasticsearch.JSON.createObjectNode().put("analyzer", "xuefa_legal").put("text", SAMPLE);
        var tokens = asked("POST", "/_analyze?filter_path=tokens.token", body.toString());
        return tokens == null ? "the plugin does not answer" : tokens.path("tokens").findValuesAsText("token").equals(WORDS) ? null : "the plugin is of another version and cuts otherwise";
    }

    private static boolean keepsIndices(JsonNode node) {
        var roles = node.path("roles");
        return roles.isMissingNode() || roles.valueStream().map(JsonNode::asText).anyMatch(role -> role.equals("master") || role.startsWith("data"));
    }

    /** Null where the engine refuses; an engine that is away says nothing about its plugins. */
    private @Nullable JsonNode asked(String method, String path, @Nullable String body) {
        var answer = engine.ask(method, path, body, PATIENCE);
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new SearchEngineAway("the engine cannot say which plugins it has now");
        }
        return answer.ok() ? answer.body() : null;
    }
}
