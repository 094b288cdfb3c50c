package org.xuefa.campaign.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** JSON Pointers of the values in which two documents differ. */
final class Differences {
    private Differences() {}

    static List<String> between(String pointer, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return List.of();
        }
        if (!before.isObject() || !after.isObject()) {
            return List.of(pointer);
        }
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream().flatMap(name -> inside(pointer + "/" + name, member(before, name), member(after, name))).toList();
    }

    private static Stream<String> inside(String pointer, JsonNode before, JsonNode after) {
        return between(pointer, before, after).stream();
    }

    private static JsonNode member(JsonNode object, String name) {
        var value = object.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }
}
