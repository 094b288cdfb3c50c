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
 * @param settings analysis and similarity, as Elasticsearch takes them
 * @param properties fields, as Elasticsearch takes them; the gateway adds its own, which begin with {@code x_}
 */
public record IndexDefinition(String name, Reach reach, JsonNode settings, JsonNode properties) {
    /** SHARED: one index for all cities. CITY: one for each, named by its slug. */
    public enum Reach { SHARED, CITY }

    private static final JsonMapper JSON = new JsonMapper();

    public static IndexDefinition of(String name, Reach reach, String json) {
        try {
            var tree = JSON.readTree(json);
            return new IndexDefinition(name, reach, tree.path("settings"), tree.path("properties"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("index definition " + name, e);
        }
    }

    /** Changes whenever the definition does, so that an old index is noticed and built anew. */
    String fingerprint() {
        var crc = new CRC32();
        crc.update((settings.toString() + properties).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    ObjectNode body(int replicas) {
        var body = JSON.createObjectNode();
        var index = body.putObject("settings");
        index.putObject("index").put("number_of_shards", 1).put("refresh_interval", "1s");
        if (replicas == 0) {
            index.withObject("index").put("number_of_replicas", 0);
        } else {
            index.withObject("index").put("auto_expand_replicas", "0-" + replicas);
        }
        index.setAll((ObjectNode) settings.deepCopy());
        var mappings = body.putObject("mappings").put("dynamic", "strict");
        mappings.putObject("_meta").put("definition", fingerprint());
        var fields = (ObjectNode) properties.deepCopy();
        fields.putObject(SearchableDocument.TENANT).put("type", "integer");
        fields.putObject(SearchableDocument.KEY).put("type", "keyword");
        fields.putObject(SearchableDocument.HASH).put("type", "long").put("index", false);
        mappings.set("properties", fields);
        return body;
    }
}
