package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.xuefa.platform.identity.Role;

/** The realm of a spec, as Keycloak imports it: the template with its blanks filled in. */
final class RealmTemplate {

    private static final JsonNode TEMPLATE = resource("realm-template.json");
    private static final JsonNode USER_PROFILE = resource("user-profile.json");

    private RealmTemplate() {}

    static ObjectNode of(RealmSpec spec) {
        var blanks = Map.of("${slug}", spec.slug(), "${displayName}", spec.displayName(), "${portal}", spec.portal(),
            "${origin}", spec.origin(), "${userProfile}", USER_PROFILE.toString());
        var realm = (ObjectNode) filled(TEMPLATE, blanks);
        var roles = (ArrayNode) realm.path("roles").path("realm");
        var inTokens = (ArrayNode) realm.path("scopeMappings").path(0).path("roles");
        roles.addObject().put("name", RealmSpec.SECOND_FACTOR);
        spec.roles().stream().sorted().forEach(role -> {
            var added = roles.addObject().put("name", role.token());
            if (spec.secondFactorForAdministrators() && RealmSpec.isAdministrator(role)) {
                added.put("composite", true).putObject("composites").putArray("realm").add(RealmSpec.SECOND_FACTOR);
            }
            // A third party's service has a client of its own; the portal's tokens never say that somebody is one.
            if (role != Role.THIRD_PARTY) {
                inTokens.add(role.token());
            }
        });
        return realm;
    }

    static JsonNode userProfile() {
        return USER_PROFILE;
    }

    private static JsonNode filled(JsonNode node, Map<String, String> blanks) {
        var factory = JsonNodeFactory.instance;
        if (node.isObject()) {
            var object = factory.objectNode();
            node.properties().forEach(property -> object.set(property.getKey(), filled(property.getValue(), blanks)));
            return object;
        }
        if (node.isArray()) {
            var array = factory.arrayNode();
            node.forEach(element -> array.add(filled(element, blanks)));
            return array;
        }
        return node.isTextual() ? factory.textNode(filled(node.asText(), blanks)) : node;
    }

    private static String filled(String text, Map<String, String> blanks) {
        var whole = blanks.get(text);
        return whole != null ? whole : text.replace("${slug}", Objects.requireNonNull(blanks.get("${slug}")));
    }

    private static JsonNode resource(String name) {
        try (var stream = Objects.requireNonNull(RealmTemplate.class.getResourceAsStream(name), name)) {
            return KeycloakAdmin.JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
