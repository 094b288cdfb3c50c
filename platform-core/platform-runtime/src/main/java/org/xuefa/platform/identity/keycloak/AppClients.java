package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.Role;

/**
 * The clients of third parties in the realms of cities, beside those of the realm's template. Whatever is there and right stays untouched, so each
 * may be made again as often as one likes. Secrets are Keycloak's: it makes them, the platform only passes a new one on.
 */
public final class AppClients {
    private static final JsonNode TEMPLATE = template();
    private static final String CLIENTS = "clients";
    private static final String OPTIONAL = "optional-client-scopes";
    private static final String NAME = "name";
    private final KeycloakAdmin admin;

    public AppClients(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /**
     * What a client shall be like.
     *
     * @param name as a person sees it who is asked to agree
     * @param service calls for itself, with a secret; otherwise for the person who is logged in, with PKCE
     * @param redirectUris exact addresses; none of a service
     */
    public record Spec(String clientId, String name, boolean enabled, boolean service, List<String> redirectUris, Set<AppScope> scopes) {}

    public void ensure(String realm, Spec spec) {
        var clients = new Clients(admin, realm);
        var role = spec.service() ? Role.THIRD_PARTY : Role.LEARNER;
        new RealmRoles(admin, realm).ensure(KeycloakAdmin.JSON.createArrayNode().add(KeycloakAdmin.JSON.createObjectNode().put(NAME, role.token())));
        clients.ensure(clients.find(spec.clientId()).orElse(null), wanted(spec));
        var client = clients.find(spec.clientId()).orElseThrow(() -> new KeycloakFailure.Missing("the new client"));
        var mapping = KeycloakAdmin.JSON.createObjectNode().put("client", spec.clientId());
        mapping.putArray("roles").add(role.token());
        clients.repairScope(mapping);
        var id = client.path("id").asText();
        if (spec.service()) {
            giveRole(realm, id, role);
        } else {
            offerScopes(realm, id, spec.scopes());
        }
    }

    /** A new secret; the one before ends with it. */
    public String newSecret(String realm, String clientId) {
        var client = new Clients(admin, realm).find(clientId).orElseThrow(() -> new KeycloakFailure.Missing("the client"));
        return admin.postForAnswer(AdminPath.realm(realm, CLIENTS, client.path("id").asText(), "client-secret")).path("value").asText();
    }

    /** With its secret, its account and what people have agreed to; nothing happens when it is not there. */
    public void remove(String realm, String clientId) {
        new Clients(admin, realm).find(clientId).ifPresent(client -> {
            try {
                admin.delete(AdminPath.realm(realm, CLIENTS, client.path("id").asText()));
            } catch (KeycloakFailure.Missing gone) {
                // as wanted
            }
        });
    }

    static ObjectNode wanted(Spec spec) {
        var client = ((ObjectNode) TEMPLATE.path(spec.service() ? "service" : "on-behalf")).deepCopy();
        client.put("clientId", spec.clientId()).put(NAME, spec.name()).put("enabled", spec.enabled());
        var addresses = client.putArray("redirectUris");
        spec.redirectUris().forEach(addresses::add);
        return client;
    }

    private void giveRole(String realm, String client, Role role) {
        var account = admin.get(AdminPath.realm(realm, CLIENTS, client, "service-account-user")).path("id").asText();
        var roles = AdminPath.realm(realm, "users", account, "role-mappings", "realm");
        for (var has : admin.get(roles)) {
            if (has.path(NAME).asText().equals(role.token())) {
                return;
            }
        }
        admin.post(roles, new RealmRoles(admin, realm).references(Set.of(role.token())));
    }

    /** An app may ask for exactly these; the person agrees to what it asks for. */
    private void offerScopes(String realm, String client, Set<AppScope> scopes) {
        var ofRealm = scopesOfRealm(realm);
        var offered = AdminPath.realm(realm, CLIENTS, client, OPTIONAL);
        var missing = new TreeSet<>(scopes);
        for (var there : admin.get(offered)) {
            var known = AppScope.ofToken(there.path(NAME).asText()).filter(missing::remove);
            if (known.isEmpty()) {
                admin.delete(offered.with(there.path("id").asText()));
            }
        }
        missing.forEach(scope -> admin.put(offered.with(Objects.requireNonNull(ofRealm.get(scope))), KeycloakAdmin.JSON.createObjectNode()));
    }

    private Map<AppScope, String> scopesOfRealm(String realm) {
        var path = AdminPath.realm(realm, "client-scopes");
        var ids = new HashMap<AppScope, String>();
        admin.get(path).forEach(scope -> AppScope.ofToken(scope.path(NAME).asText()).ifPresent(known -> ids.put(known, scope.path("id").asText())));
        for (var scope : AppScope.values()) {
            ids.computeIfAbsent(scope, missing -> admin.post(path, scope(missing)).orElseThrow(() -> new KeycloakFailure.Missing("address of the new scope")));
        }
        return ids;
    }

    private static ObjectNode scope(AppScope scope) {
        var wanted = KeycloakAdmin.JSON.createObjectNode().put(NAME, scope.token()).put("protocol", "openid-connect");
        wanted.putObject("attributes").put("include.in.token.scope", "true").put("display.on.consent.screen", "true").put("consent.screen.text", scope.consent());
        return wanted;
    }

    private static JsonNode template() {
        try (var stream = Objects.requireNonNull(AppClients.class.getResourceAsStream("app-clients.json"))) {
            return KeycloakAdmin.JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
