package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The failures of plugins in the current city. */
@ApplicationScoped
@Transactional
class PluginFailures {
    private final EntityManager entityManager;

    protected PluginFailures() {
        this(null);
    }

    @Inject
    PluginFailures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(PluginFailure failure) {
        entityManager.persist(new PluginFailureRow(failure));
    }

    /** Newest first. */
    public List<PluginFailure> page(@Nullable String pluginId, @Nullable UUID before, int limit) {
        var query = entityManager.createQuery("from PluginFailureRow f where 1 = 1" + (pluginId == null ? "" : " and f.pluginId = :plugin") + (before == null ? "" : " and f.id < :before")
                + " order by f.id desc", PluginFailureRow.class).setMaxResults(limit);
        if (pluginId != null) {
            query.setParameter("plugin", pluginId);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultStream().map(PluginFailureRow::failure).toList();
    }

    public int deleteBefore(Instant time) {
        return entityManager.createQuery("delete from PluginFailureRow f where f.at < :time").setParameter("time", time).executeUpdate();
    }
}
