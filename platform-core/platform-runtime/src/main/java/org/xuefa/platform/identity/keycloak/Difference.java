package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;

/** Whether what is there already is what is wanted: everything wanted, and whatever else Keycloak has added. */
final class Difference {

    private Difference() {}

    static boolean contains(JsonNode present, JsonNode wanted) {
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(property -> contains(present.path(property.getKey()), property.getValue()));
        }
        if (wanted.isArray()) {
            return present.isArray() && present.size() == wanted.size() && elements(present).equals(elements(wanted));
        }
        return wanted.isNumber() ? present.asLong(Long.MIN_VALUE) == wanted.asLong() : present.asText("").equals(wanted.asText());
    }

    private static HashSet<JsonNode> elements(JsonNode array) {
        var set = new HashSet<JsonNode>();
        array.forEach(set::add);
        return set;
    }
}
