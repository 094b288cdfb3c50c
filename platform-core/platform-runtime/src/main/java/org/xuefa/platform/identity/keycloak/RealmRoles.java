package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xuefa.platform.identity.Role;

/** The roles of one realm. */
final class RealmRoles {

    private static final int PAGE = 200;

    private final KeycloakAdmin admin;
    private final String realm;

    RealmRoles(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    Map<String, JsonNode> byName() {
        var roles = new TreeMap<String, JsonNode>();
        admin.get(AdminPath.realm(realm, "roles").query("max", PAGE)).forEach(role -> roles.put(role.path("name").asText(), role));
        return roles;
    }

    List<String> ensure(JsonNode wanted) {
        var present = byName().keySet();
        var made = new ArrayList<String>();
        for (var role : wanted) {
            var name = role.path("name").asText();
            if (!present.contains(name)) {
                admin.post(AdminPath.realm(realm, "roles"), KeycloakAdmin.JSON.createObjectNode().put("name", name));
                made.add("role " + name);
            }
        }
        return made;
    }

    /**
     * Puts the role that asks for a second factor into the administrators' roles, or takes it out. Switched on, the administrators'
     * sessions end: they were opened with one factor.
     */
    boolean requireSecondFactor(boolean required, Collection<Role> administrators) {
        var changed = false;
        for (var role : administrators) {
            var composites = AdminPath.realm(realm, "roles", role.token(), "composites");
            var has = false;
            for (var part : admin.get(composites)) {
                has |= part.path("name").asText().equals(RealmSpec.SECOND_FACTOR);
            }
            if (has != required) {
                changed = true;
                var secondFactor = KeycloakAdmin.JSON.createArrayNode().add(admin.get(AdminPath.realm(realm, "roles", RealmSpec.SECOND_FACTOR)));
                if (required) {
                    admin.post(composites, secondFactor);
                    endSessions(role);
                } else {
                    admin.delete(composites, secondFactor);
                }
            }
        }
        return changed;
    }

    private void endSessions(Role role) {
        for (int first = 0;; first += PAGE) {
            var users = admin.get(AdminPath.realm(realm, "roles", role.token(), "users").query("first", first).query("max", PAGE));
            users.forEach(user -> admin.post(AdminPath.realm(realm, "users", user.path("id").asText(), "logout"), KeycloakAdmin.JSON.createObjectNode()));
            if (users.size() < PAGE) {
                return;
            }
        }
    }

    /** As Keycloak wants roles named. */
    ArrayNode references(Collection<String> names) {
        var all = byName();
        var references = KeycloakAdmin.JSON.createArrayNode();
        for (var name : names) {
            var role = all.get(name);
            if (role == null) {
                throw new KeycloakFailure.Missing("role " + name + " of realm " + realm);
            }
            references.addObject().put("id", role.path("id").asText()).put("name", name);
        }
        return references;
    }
}
