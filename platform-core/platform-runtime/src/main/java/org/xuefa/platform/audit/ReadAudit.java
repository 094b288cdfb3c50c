package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a city's audit log, newest entry first. */
@ApplicationScoped
public class ReadAudit {
    private final EntityManager entityManager;

    protected ReadAudit() {
        this(null);
    }

    @Inject
    public ReadAudit(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Which entries; every part may be missing. */
    public record Filter(@Nullable String action, @Nullable String actor, @Nullable String objectType, @Nullable String objectId, @Nullable Instant since,
            @Nullable Instant until) {}

    /** Where the page before ended. */
    public record Mark(Instant at, UUID id) {}

    @Transactional
    public List<AuditEntry> read(Filter filter, @Nullable Mark after, int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        add(conditions, parameters, "a.action like :action escape '!'", "action", filter.action == null ? null : literal(filter.action) + "%");
        add(conditions, parameters, "a.actor = :actor", "actor", filter.actor);
        add(conditions, parameters, "a.objectType = :objectType", "objectType", filter.objectType);
        add(conditions, parameters, "a.objectId = :objectId", "objectId", filter.objectId);
        add(conditions, parameters, "a.at >= :since", "since", filter.since);
        add(conditions, parameters, "a.at < :until", "until", filter.until);
        if (after != null) {
            conditions.add("(a.at < :markAt or (a.at = :markAt and a.id < :markId))");
            parameters.put("markAt", after.at);
            parameters.put("markId", after.id);
        }
        var query = entityManager.createQuery("from AuditRow a where " + String.join(" and ", conditions) + " order by a.at desc, a.id desc", AuditRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultStream().map(AuditRow::entry).toList();
    }

    private static void add(List<String> conditions, HashMap<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
