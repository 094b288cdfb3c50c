package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.Design;
import org.xuefa.platform.persistence.Ids;

/** Blueprints in the database. */
@ApplicationScoped
public class JpaBlueprints implements Blueprints {
    private final EntityManager entityManager;

    protected JpaBlueprints() {
        this(null);
    }

    @Inject
    public JpaBlueprints(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Blueprint> ofCampaign(UUID campaignId) {
        return entityManager.createQuery("select b from BlueprintRow b where b.campaignId = :campaign order by b.tier", BlueprintRow.class)
                .setParameter("campaign", campaignId).getResultStream().map(BlueprintRow::blueprint).toList();
    }

    @Override
    public Optional<Blueprint> find(UUID campaignId, String tier) {
        return first(query(campaignId, tier));
    }

    @Override
    public Optional<Blueprint> lock(UUID campaignId, String tier) {
        return first(query(campaignId, tier).setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Blueprint> lockUnlessBusy(UUID id) {
        return first(entityManager.createQuery("select b from BlueprintRow b where b.id = :id", BlueprintRow.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", JpaSittings.SKIP_LOCKED));
    }

    @Override
    public List<Blueprint> published() {
        return entityManager.createQuery("select b from BlueprintRow b where b.publication > 0", BlueprintRow.class).getResultStream().map(BlueprintRow::blueprint).toList();
    }

    @Override
    public Blueprint add(UUID campaignId, String tier, Design design, int stockTarget) {
        var row = new BlueprintRow(Ids.next(), campaignId, tier);
        row.design(design, stockTarget);
        entityManager.persist(row);
        entityManager.flush();
        return row.blueprint();
    }

    @Override
    public Blueprint change(UUID id, Design design, int stockTarget) {
        var row = entityManager.find(BlueprintRow.class, id);
        row.design(design, stockTarget);
        entityManager.flush();
        return row.blueprint();
    }

    @Override
    public Blueprint publish(UUID id, Instant now) {
        var row = entityManager.find(BlueprintRow.class, id);
        row.publish(now);
        entityManager.flush();
        return row.blueprint();
    }

    private TypedQuery<BlueprintRow> query(UUID campaignId, String tier) {
        return entityManager.createQuery("select b from BlueprintRow b where b.campaignId = :campaign and b.tier = :tier", BlueprintRow.class)
                .setParameter("campaign", campaignId).setParameter("tier", tier);
    }

    private static Optional<Blueprint> first(TypedQuery<BlueprintRow> query) {
        return query.getResultStream().findFirst().map(BlueprintRow::blueprint);
    }
}
