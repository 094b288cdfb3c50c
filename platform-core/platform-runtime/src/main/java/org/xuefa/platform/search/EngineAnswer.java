package org.xuefa.platform.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the engine says, as a tree; but what a find consists of is read only when somebody wants it: a hundred finds are weighed for the ten that are
 * shown, and their texts are nearly all of the answer.
 */
final class EngineAnswer {
    private static final String SOURCE = "_source";

    private EngineAnswer() {}

    /** The fields of a find, on their way. */
    private record Unread(byte[] answer, int from, int to) {
        JsonNode read() {
            try {
                return Elasticsearch.JSON.readTree(answer, from, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static JsonNode read(byte[] answer) throws IOException {
        if (answer.length == 0) {
            return Elasticsearch.JSON.nullNode();
        }
        try (var parser = Elasticsearch.JSON.createParser(answer)) {
            parser.nextToken();
            return value(parser, answer);
        }
    }

    /** What a find consists of. */
    static JsonNode source(JsonNode hit) {
        return hit.path(SOURCE) instanceof POJONode node && node.getPojo() instanceof Unread unread ? unread.read() : hit.path(SOURCE);
    }

    private static JsonNode value(JsonParser parser, byte[] answer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser, answer);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var list = Elasticsearch.JSON.createArrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser, answer));
            }
            return list;
        }
        return Elasticsearch.JSON.readTree(parser);
    }

    private static JsonNode object(JsonParser parser, byte[] answer) throws IOException {
        var node = Elasticsearch.JSON.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            node.set(name, object && name.equals(SOURCE) ? unread(parser, answer) : value(parser, answer));
        }
        return node;
    }

    private static POJONode unread(JsonParser parser, byte[] answer) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return new POJONode(new Unread(answer, from, (int) parser.currentLocation().getByteOffset()));
    }
}
