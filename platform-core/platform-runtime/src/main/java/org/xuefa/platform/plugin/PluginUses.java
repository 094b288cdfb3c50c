package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.tenancy.CurrentTenant;

/** What the current city has switched on and how it is set. */
@ApplicationScoped
@Transactional
class PluginUses {
    private final EntityManager entityManager;
    private final Vault vault;
    private final Clock clock;

    protected PluginUses() {
        this(null, null, null);
    }

    @Inject
    PluginUses(EntityManager entityManager, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.clock = clock;
    }

    public List<PluginUse> all() {
        return entityManager.createQuery("from PluginUseRow u order by u.pluginId", PluginUseRow.class).getResultStream().map(PluginUseRow::use).toList();
    }

    public Optional<PluginUse> find(String pluginId) {
        return entityManager.createQuery("from PluginUseRow u where u.pluginId = :id", PluginUseRow.class).setParameter("id", pluginId).getResultStream().findFirst().map(PluginUseRow::use);
    }

    /** The row, held until the transaction ends; there is one afterwards. */
    public PluginUse lock(String pluginId) {
        return locked(pluginId).use();
    }

    private PluginUseRow locked(String pluginId) {
        entityManager.createQuery("""
                        insert into PluginUseRow (tenantId, pluginId, enabled, settings, secretNames, revision, changedAt)
                        values (:tenant, :id, false, '{}', '[]', 0, :now) on conflict (tenantId, pluginId) do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", pluginId).setParameter("now", clock.instant()).executeUpdate();
        return entityManager.createQuery("from PluginUseRow u where u.pluginId = :id", PluginUseRow.class).setParameter("id", pluginId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** @param secrets all of them, in clear */
    public PluginUse change(String pluginId, boolean enabled, Map<String, String> settings, Map<String, String> secrets) {
        var row = locked(pluginId);
        row.change(enabled, settings, secrets.isEmpty() ? null : vault.seal(Texts.written(secrets)), Set.copyOf(secrets.keySet()), clock.instant());
        entityManager.flush();
        return row.use();
    }

    /** Secrets in clear, by name. */
    public Map<String, String> secrets(PluginUse use) {
        var sealed = use.sealed();
        return sealed == null ? new HashMap<>() : new HashMap<>(Texts.map(vault.open(sealed)));
    }

    /** True for the one who cuts it off. */
    public boolean cutOff(String pluginId, String kind) {
        return entityManager.createQuery("update PluginUseRow u set u.cutOffAt = :now, u.cutOffKind = :kind where u.pluginId = :id and u.cutOffAt is null")
                .setParameter("now", clock.instant()).setParameter("kind", kind).setParameter("id", pluginId).executeUpdate() == 1;
    }

    /** True when it had been cut off. */
    public boolean reinstate(String pluginId) {
        var row = locked(pluginId);
        if (row.use().cutOff() == null) {
            return false;
        }
        row.reinstate(clock.instant());
        return true;
    }
}
