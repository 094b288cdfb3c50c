package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Ruling;
import org.xuefa.assessment.domain.Rulings;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.persistence.Ids;

/** Rulings in the database. */
@ApplicationScoped
public class JpaRulings implements Rulings {
    /** Asked for with every hand-in. */
    private static final String OF_CAMPAIGN = """
            select id, campaign_id, number, version_id, kind, answer, reason, decided_at, applied, marked, changed from assessment_ruling
            where tenant_id = :tenant and campaign_id = :campaign order by number desc""";

    private final EntityManager entityManager;
    private final CitySql sql;

    protected JpaRulings() {
        this(null);
    }

    @Inject
    public JpaRulings(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public List<Ruling> ofCampaign(UUID campaignId) {
        return sql.rows(OF_CAMPAIGN, Map.of("campaign", campaignId), RulingRow::read);
    }

    @Override
    public Ruling add(UUID campaignId, UUID versionId, Ruling.Kind kind, Choice answer, String reason, Instant now) {
        int number = 1 + ofCampaign(campaignId).stream().mapToInt(Ruling::number).max().orElse(0);
        var ruling = new Ruling(Ids.next(), campaignId, number, versionId, kind, answer, reason, now, false, 0, 0);
        entityManager.persist(new RulingRow(ruling));
        entityManager.flush();
        return ruling;
    }

    @Override
    public List<Ruling> unsettled(Instant decidedAfter) {
        return entityManager.createQuery("select r from RulingRow r where r.applied = false or r.decidedAt > :after order by r.campaignId, r.number", RulingRow.class)
                .setParameter("after", decidedAfter).getResultStream().map(RulingRow::ruling).toList();
    }

    @Override
    public void count(UUID id, int marked, int changed, boolean applied) {
        entityManager.find(RulingRow.class, id).count(marked, changed, applied);
    }
}
