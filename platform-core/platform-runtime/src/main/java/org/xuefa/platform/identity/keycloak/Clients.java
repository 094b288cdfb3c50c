package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The clients of one realm: the portal as the template says, Keycloak's own ones off; those of third parties are {@link AppClients}'. */
final class Clients {

    private static final String MAPPERS = "protocolMappers";

    private final KeycloakAdmin admin;
    private final String realm;

    Clients(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    List<String> ensure(JsonNode template) {
        var present = new HashMap<String, JsonNode>();
        admin.get(AdminPath.realm(realm, "clients")).forEach(client -> present.put(client.path("clientId").asText(), client));
        var repaired = new ArrayList<String>();
        for (var wanted : template.path("clients")) {
            var name = wanted.path("clientId").asText();
            if (ensure(present.get(name), (ObjectNode) wanted)) {
                repaired.add("client " + name);
            }
        }
        for (var mapping : template.path("scopeMappings")) {
            if (repairScope(mapping)) {
                repaired.add("roles in tokens of " + mapping.path("client").asText());
            }
        }
        return repaired;
    }

    Optional<JsonNode> find(String clientId) {
        var found = admin.get(AdminPath.realm(realm, "clients").query("clientId", clientId));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** True when something was made or changed. */
    boolean ensure(@Nullable JsonNode known, ObjectNode wanted) {
        if (known == null) {
            admin.post(AdminPath.realm(realm, "clients"), wanted);
            return true;
        }
        return repair(known, wanted);
    }

    private boolean repair(JsonNode known, ObjectNode wanted) {
        var settings = wanted.deepCopy().without(MAPPERS);
        var path = AdminPath.realm(realm, "clients", known.path("id").asText());
        var right = Difference.contains(known, settings);
        if (!right) {
            admin.put(path, settings);
        }
        if (!wanted.has(MAPPERS)) {
            return !right;
        }
        return repairMappers(known, wanted.path(MAPPERS), path.with("protocol-mappers", "models")) || !right;
    }

    private boolean repairMappers(JsonNode known, JsonNode wanted, AdminPath path) {
        var repaired = false;
        var mappers = new HashMap<String, JsonNode>();
        known.path(MAPPERS).forEach(mapper -> mappers.put(mapper.path("name").asText(), mapper));
        for (var mapper : wanted) {
            var there = mappers.remove(mapper.path("name").asText());
            if (there != null && Difference.contains(there, mapper)) {
                continue;
            }
            repaired = true;
            if (there != null) {
                admin.delete(path.with(there.path("id").asText()));
            }
            admin.post(path, mapper);
        }
        // A mapper that is not the template's could put personal data into tokens.
        mappers.values().forEach(stranger -> admin.delete(path.with(stranger.path("id").asText())));
        return repaired || !mappers.isEmpty();
    }

    /** Which realm roles may be in the client's tokens; those missing are added. */
    boolean repairScope(JsonNode mapping) {
        var client = admin.get(AdminPath.realm(realm, "clients").query("clientId", mapping.path("client").asText())).path(0).path("id").asText();
        var scope = AdminPath.realm(realm, "clients", client, "scope-mappings", "realm");
        var missing = new TreeSet<String>();
        mapping.path("roles").forEach(role -> missing.add(role.asText()));
        admin.get(scope).forEach(role -> missing.remove(role.path("name").asText()));
        if (!missing.isEmpty()) {
            admin.post(scope, new RealmRoles(admin, realm).references(missing));
        }
        return !missing.isEmpty();
    }
}
