package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.UnaryOperator;
import org.xuefa.platform.crypto.SealedStore;

/** Secrets among the settings of plugins. */
@ApplicationScoped
class SealedSecrets implements SealedStore {
    private final EntityManager entityManager;

    protected SealedSecrets() {
        this(null);
    }

    @Inject
    SealedSecrets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public String name() {
        return "platform.plugin-secrets";
    }

    @Override
    public long rows() {
        return entityManager.createQuery("select count(*) from PluginUseRow u where u.secrets is not null", Long.class).getSingleResult();
    }

    @Override
    public Piece reseal(String after, int limit, UnaryOperator<byte[]> reseal) {
        var rows = entityManager.createQuery("select u.pluginId, u.secrets from PluginUseRow u where u.secrets is not null and u.pluginId > :after order by u.pluginId", Object[].class)
                .setParameter("after", after).setMaxResults(limit).getResultList();
        for (var row : rows) {
            var old = (byte[]) row[1];
            var fresh = reseal.apply(old);
            if (fresh != old) {
                entityManager.createQuery("update PluginUseRow u set u.secrets = :fresh where u.pluginId = :id and u.secrets = :old").setParameter("fresh", fresh)
                        .setParameter("id", row[0]).setParameter("old", old).executeUpdate();
            }
        }
        return new Piece(rows.isEmpty() ? null : (String) rows.getLast()[0], rows.size());
    }
}
