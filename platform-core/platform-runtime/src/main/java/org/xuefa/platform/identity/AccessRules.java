package org.xuefa.platform.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call which operation, read from the published contract itself: `x-access: public` or `x-roles`. An operation without either is
 * refused at start, so nothing is open by forgetting. An app that calls on behalf of a person reaches only operations with one of its scopes in
 * `x-scopes`.
 */
@ApplicationScoped
public class AccessRules {
    public static final String CONTRACT = "/org/xuefa/api/openapi.yaml";

    /** Requests that one caller may make in a span of time. */
    public record Rate(int requests, Duration per) {}

    /** One operation of the contract. */
    public record Operation(String id, String method, String path, boolean isPublic, Set<Role> roles, Set<AppScope> scopes, @Nullable Rate rate, boolean needsIdempotencyKey) {
        public boolean allows(Caller caller) {
            var app = caller.app();
            return isPublic || caller.roles().stream().anyMatch(roles::contains) && (app == null || app.mayCall(scopes));
        }

        /** Whether it lies below one city. */
        public boolean isOfCity() {
            return path.contains("/cities/{city}") && !path.startsWith("/platform/");
        }
    }

    private final Map<String, Operation> operations = new HashMap<>();

    public AccessRules() {
        try (var contract = AccessRules.class.getResourceAsStream(CONTRACT)) {
            var document = new YAMLMapper().readTree(contract);
            document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
                if (operation.getValue().has("operationId")) {
                    add(path.getKey(), operation.getKey(), operation.getValue());
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    private void add(String path, String method, JsonNode operation) {
        var id = operation.get("operationId").textValue();
        var isPublic = "public".equals(operation.path("x-access").textValue());
        var roles = EnumSet.noneOf(Role.class);
        operation.path("x-roles").forEach(role -> roles.add(Role.ofToken(role.textValue())
                .orElseThrow(() -> new IllegalStateException("unknown role in the contract at " + id))));
        if (isPublic == !roles.isEmpty()) {
            throw new IllegalStateException("the contract must say either x-access: public or x-roles at " + id);
        }
        var scopes = EnumSet.noneOf(AppScope.class);
        operation.path("x-scopes").forEach(scope -> scopes.add(AppScope.ofToken(scope.textValue())
                .orElseThrow(() -> new IllegalStateException("unknown scope in the contract at " + id))));
        if (!scopes.isEmpty() && !roles.contains(Role.LEARNER)) {
            throw new IllegalStateException("scopes are for learners; the contract gives one without them at " + id);
        }
        var rate = operation.path("x-rate-limit");
        var limit = rate.isObject() ? new Rate(rate.get("requests").intValue(), Duration.ofSeconds(rate.get("seconds").intValue())) : null;
        boolean keyed = false;
        for (var parameter : operation.path("parameters")) {
            keyed |= "Idempotency-Key".equals(parameter.path("name").textValue()) || parameter.path("$ref").asText().endsWith("/IdempotencyKey");
        }
        if (operations.put(id, new Operation(id, method, path, isPublic, Set.copyOf(roles), Set.copyOf(scopes), limit, keyed)) != null) {
            throw new IllegalStateException("the contract names an operation twice: " + id);
        }
    }

    public Optional<Operation> find(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    public Map<String, Operation> all() {
        return Map.copyOf(operations);
    }
}
