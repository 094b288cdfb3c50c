package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The browser flow of the template, built again step by step in a realm that lacks it or has another. */
final class LoginFlow {

    /** Keycloak's own flow, bound while ours is being built. */
    private static final String BUILT_IN = "browser";

    private final KeycloakAdmin admin;
    private final String realm;
    private final JsonNode template;
    private final String alias;

    LoginFlow(KeycloakAdmin admin, String realm, JsonNode template) {
        this.admin = admin;
        this.realm = realm;
        this.template = template;
        this.alias = template.path("browserFlow").asText();
    }

    /** Whether the flow had to be built or bound. */
    boolean ensure(JsonNode currentRealm) {
        var sound = currentSteps().equals(wantedSteps(alias, 0));
        var bound = currentRealm.path("browserFlow").asText().equals(alias);
        if (!sound) {
            bind(BUILT_IN);
            removeRemains();
            build();
        }
        if (!sound || !bound) {
            bind(alias);
        }
        return !sound || !bound;
    }

    private List<String> currentSteps() {
        var steps = new ArrayList<String>();
        var found = admin.find(executions(alias));
        found.ifPresent(executions -> executions.forEach(step -> steps.add(step.path("level").asInt() + " "
            + (step.path("authenticationFlow").asBoolean() ? step.path("displayName").asText() : step.path("providerId").asText() + config(step))
            + " " + step.path("requirement").asText())));
        return steps;
    }

    private String config(JsonNode step) {
        if (!step.hasNonNull("authenticationConfig")) {
            return "";
        }
        var config = admin.get(AdminPath.realm(realm, "authentication", "config", step.path("authenticationConfig").asText()));
        return " " + config.path("config").path("condUserRole").asText();
    }

    private List<String> wantedSteps(String flow, int level) {
        var steps = new ArrayList<String>();
        for (var step : executionsOf(flow)) {
            var requirement = step.path("requirement").asText();
            if (step.path("authenticatorFlow").asBoolean()) {
                var child = step.path("flowAlias").asText();
                steps.add(level + " " + child + " " + requirement);
                steps.addAll(wantedSteps(child, level + 1));
            } else {
                var config = configOf(step).path("condUserRole").asText();
                steps.add(level + " " + step.path("authenticator").asText() + (config.isEmpty() ? "" : " " + config) + " " + requirement);
            }
        }
        return steps;
    }

    private void removeRemains() {
        for (var flow : admin.get(AdminPath.realm(realm, "authentication", "flows"))) {
            if (flow.path("alias").asText().equals(alias)) {
                admin.delete(AdminPath.realm(realm, "authentication", "flows", flow.path("id").asText()));
            }
        }
    }

    private void build() {
        var top = KeycloakAdmin.JSON.createObjectNode().put("alias", alias).put("providerId", "basic-flow").put("topLevel", true).put("builtIn", false);
        admin.post(AdminPath.realm(realm, "authentication", "flows"), top);
        buildSteps(alias);
    }

    private void buildSteps(String flow) {
        for (var step : executionsOf(flow)) {
            var isFlow = step.path("authenticatorFlow").asBoolean();
            var name = step.path(isFlow ? "flowAlias" : "authenticator").asText();
            if (isFlow) {
                admin.post(executions(flow).with("flow"), KeycloakAdmin.JSON.createObjectNode().put("alias", name).put("type", "basic-flow").put("description", ""));
            } else {
                admin.post(executions(flow).with("execution"), KeycloakAdmin.JSON.createObjectNode().put("provider", name));
            }
            var made = made(flow, isFlow ? "displayName" : "providerId", name);
            admin.put(executions(flow), made.put("requirement", step.path("requirement").asText()));
            configure(step, made.path("id").asText());
            if (isFlow) {
                buildSteps(name);
            }
        }
    }

    private ObjectNode made(String flow, String field, String name) {
        for (var execution : admin.get(executions(flow))) {
            if (execution.path(field).asText().equals(name)) {
                return (ObjectNode) execution;
            }
        }
        throw new KeycloakFailure.Missing("GET " + executions(flow).words());
    }

    private void configure(JsonNode step, String execution) {
        var config = configOf(step);
        if (!config.isMissingNode()) {
            var body = KeycloakAdmin.JSON.createObjectNode().put("alias", step.path("authenticatorConfig").asText());
            body.set("config", config);
            admin.post(AdminPath.realm(realm, "authentication", "executions", execution, "config"), body);
        }
    }

    private void bind(String flow) {
        admin.put(AdminPath.realm(realm), KeycloakAdmin.JSON.createObjectNode().put("browserFlow", flow));
    }

    private AdminPath executions(String flow) {
        return AdminPath.realm(realm, "authentication", "flows", flow, "executions");
    }

    private JsonNode executionsOf(String flow) {
        for (var candidate : template.path("authenticationFlows")) {
            if (candidate.path("alias").asText().equals(flow)) {
                return candidate.path("authenticationExecutions");
            }
        }
        throw new IllegalStateException("the template has no flow " + flow);
    }

    private JsonNode configOf(JsonNode step) {
        for (var candidate : template.path("authenticatorConfig")) {
            if (candidate.path("alias").equals(step.path("authenticatorConfig"))) {
                return candidate.path("config");
            }
        }
        return MissingNode.getInstance();
    }
}
