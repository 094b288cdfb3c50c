package org.xuefa.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.web.Json;
import org.xuefa.platform.web.TraceId;

/**
 * Adds a row and nothing else: the chain is forged afterwards by {@link SealAudit}, so that a busy exam never waits for the entry before
 * its own. Joins the transaction of the deed.
 */
@ApplicationScoped
public class JpaAuditLog implements AuditLog {
    private final EntityManager entityManager;
    private final Clock clock;

    protected JpaAuditLog() {
        this(null, null);
    }

    @Inject
    public JpaAuditLog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public void record(String action, String objectType, String objectId, Map<String, ?> facts) {
        write(action, objectType, objectId, facts, null);
    }

    @Override
    public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {
        write(action, objectType, objectId, facts, reason);
    }

    private void write(String action, String objectType, String objectId, Map<String, ?> facts, @Nullable String reason) {
        var caller = CurrentCaller.orSystem();
        var roles = caller.roles().stream().map(Role::token).sorted().collect(Collectors.joining(","));
        entityManager.persist(new AuditRow(new AuditEntry(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.subject(), caller.userName(), roles,
                action, objectType, objectId, json(facts), reason, TraceId.find().orElse(null), null, null)));
    }

    private static String json(Map<String, ?> facts) {
        var plain = new TreeMap<String, Object>();
        facts.forEach((name, value) -> plain.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString()));
        try {
            return Json.mapper().writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts cannot be written", e);
        }
    }
}
