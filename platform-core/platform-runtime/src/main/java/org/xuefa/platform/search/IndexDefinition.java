package org.xuefa.platform.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * An index as a feature describes it.
 *
 * @param name alias of a shared index; last part of the alias of a city's index
 * @param reach whether each city has its own
 * @param plain settings (analysis and similarity) and properties (fields), as Elasticsearch takes them, with nothing but its own analysers; the
 *     gateway adds fields of its own, which begin with {@code x_}
 * @param withPlugin the same where the engine has the platform's analysis plugin
 */
public record IndexDefinition(String name, Reach reach, JsonNode plain, JsonNode withPlugin) {
    /** SHARED: one index for all cities. CITY: one for each, named by its slug. */
    public enum Reach { SHARED, CITY }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLUGIN = "plugin";

    /** @param json settings and properties; what stands under plugin is laid over both where the engine has the plugin */
    public static IndexDefinition of(String name, Reach reach, String json) {
        try {
            var plain = (ObjectNode) JSON.readTree(json);
            var over = plain.remove(PLUGIN);
            var withPlugin = plain.deepCopy();
            if (over != null) {
                lay((ObjectNode) over, withPlugin);
            }
            return new IndexDefinition(name, reach, plain, withPlugin);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("index definition " + name, e);
        }
    }

    private static void lay(ObjectNode over, ObjectNode under) {
        for (var entry : over.properties()) {
            if (entry.getValue() instanceof ObjectNode upper && under.get(entry.getKey()) instanceof ObjectNode lower) {
                lay(upper, lower);
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        }
    }

    boolean knowsPlugin() {
        return !plain.equals(withPlugin);
    }

    private JsonNode shape(Analysis analysis) {
        return analysis == Analysis.PLUGIN ? withPlugin : plain;
    }

    /** Changes whenever the definition does, so that an old index is noticed and built anew. */
    String fingerprint(Analysis analysis) {
        var crc = new CRC32();
        crc.update((analysis.token() + shape(analysis)).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    ObjectNode body(int replicas, Analysis analysis, RebuildReason reason) {
        var body = JSON.createObjectNode();
        var index = body.putObject("settings");
        index.putObject("index").put("number_of_shards", 1).put("refresh_interval", "1s");
        if (replicas == 0) {
            index.withObject("index").put("number_of_replicas", 0);
        } else {
            index.withObject("index").put("auto_expand_replicas", "0-" + replicas);
        }
        index.setAll((ObjectNode) shape(analysis).path("settings").deepCopy());
        var mappings = body.putObject("mappings").put("dynamic", "strict");
        new Facts(fingerprint(analysis), analysis, reason).write(mappings.putObject("_meta"));
        var fields = (ObjectNode) shape(analysis).path("properties").deepCopy();
        fields.putObject(SearchableDocument.TENANT).put("type", "integer");
        fields.putObject(SearchableDocument.KEY).put("type", "keyword");
        fields.putObject(SearchableDocument.HASH).put("type", "long").put("index", false);
        mappings.set("properties", fields);
        return body;
    }

    /**
     * What an index says of itself.
     *
     * @param definition fingerprint of what it was made from
     * @param analysis who cuts its texts
     * @param reason why it was built
     */
    record Facts(String definition, Analysis analysis, RebuildReason reason) {
        /** From the answer to a request for the mapping of one name. */
        static Facts read(JsonNode mappings) {
            var meta = mappings.valueStream().map(entry -> entry.path("mappings").path("_meta")).findFirst().orElseGet(JSON::createObjectNode);
            return new Facts(meta.path("definition").asText(), Analysis.of(meta.path("analysis").asText()), RebuildReason.of(meta.path("reason").asText()));
        }

        void write(ObjectNode meta) {
            meta.put("definition", definition).put("analysis", analysis.token()).put("reason", reason.token());
        }
    }
}
