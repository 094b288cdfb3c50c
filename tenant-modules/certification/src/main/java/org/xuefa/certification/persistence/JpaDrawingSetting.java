package org.xuefa.certification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.xuefa.certification.domain.DrawingSetting;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.web.Revisions;

/** The choice in the database. */
@ApplicationScoped
public class JpaDrawingSetting implements DrawingSetting.Store {
    private final EntityManager entityManager;

    protected JpaDrawingSetting() {
        this(null);
    }

    @Inject
    public JpaDrawingSetting(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public DrawingSetting get() {
        return entityManager.createQuery("from DrawingSettingRow s", DrawingSettingRow.class).getResultStream().findFirst().map(DrawingSettingRow::setting)
                .orElseGet(() -> new DrawingSetting(null, 0));
    }

    @Override
    public DrawingSetting choose(@Nullable String renderer, int revision) {
        entityManager.createQuery("insert into DrawingSettingRow (tenantId, id, revision) values (:tenant, :id, 0) on conflict (tenantId, id) do nothing")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", DrawingSettingRow.ONLY).executeUpdate();
        var row = entityManager.createQuery("from DrawingSettingRow s", DrawingSettingRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        Revisions.match(revision, row.setting().revision());
        row.choose(renderer);
        entityManager.flush();
        return row.setting();
    }
}
