package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xuefa.platform.identity.Role;

/**
 * Makes a realm as its spec says, or makes it so again: whatever is there and right stays untouched, so it may be called as often
 * as one likes, also after a crash in the middle.
 */
public final class RealmProvisioner {

    /** Parts of the template that are imported with the realm and then looked after one by one. */
    private static final Set<String> PARTS = Set.of("defaultRole", "roles", "clientScopes", "defaultDefaultClientScopes", "defaultOptionalClientScopes",
        "clients", "scopeMappings", "authenticationFlows", "authenticatorConfig", "browserFlow", "requiredActions", "components");

    private final KeycloakAdmin admin;

    public RealmProvisioner(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** What was done; both empty when all was right. */
    public record Outcome(boolean created, List<String> repaired) {
        public boolean changedNothing() {
            return !created && repaired.isEmpty();
        }
    }

    public Outcome ensure(RealmSpec spec) {
        var template = RealmTemplate.of(spec);
        var current = admin.find(AdminPath.realm(spec.slug()));
        if (current.isEmpty()) {
            try {
                admin.post(AdminPath.realms(), template);
                return new Outcome(true, List.of());
            } catch (KeycloakFailure.Conflict madeMeanwhile) {
                return ensure(spec);
            }
        }
        return new Outcome(false, repair(spec, template, current.get()));
    }

    private List<String> repair(RealmSpec spec, ObjectNode template, JsonNode current) {
        var repaired = new ArrayList<String>();
        var realm = spec.slug();
        var settings = template.deepCopy().remove(PARTS);
        if (!Difference.contains(current, settings)) {
            admin.put(AdminPath.realm(realm), settings);
            repaired.add("settings");
        }
        var profile = AdminPath.realm(realm, "users", "profile");
        if (!Difference.contains(admin.get(profile).path("attributes"), RealmTemplate.userProfile().path("attributes"))) {
            admin.put(profile, RealmTemplate.userProfile());
            repaired.add("user profile");
        }
        var roles = new RealmRoles(admin, realm);
        repaired.addAll(roles.ensure(template.path("roles").path("realm")));
        if (roles.requireSecondFactor(spec.secondFactorForAdministrators(), administrators(spec))) {
            repaired.add(spec.secondFactorForAdministrators() ? "second factor on" : "second factor off");
        }
        repaired.addAll(new Clients(admin, realm).ensure(template));
        if (new LoginFlow(admin, realm, template).ensure(current)) {
            repaired.add("login flow");
        }
        return List.copyOf(repaired);
    }

    private static List<Role> administrators(RealmSpec spec) {
        return spec.roles().stream().filter(RealmSpec::isAdministrator).sorted().toList();
    }

    /** Removes the realm with all accounts in it; nothing happens when it is not there. */
    public void remove(String realm) {
        if (realm.equals("master")) {
            throw new IllegalArgumentException("the master realm stays");
        }
        try {
            admin.delete(AdminPath.realm(realm));
        } catch (KeycloakFailure.Missing gone) {
            // as wanted
        }
    }
}
