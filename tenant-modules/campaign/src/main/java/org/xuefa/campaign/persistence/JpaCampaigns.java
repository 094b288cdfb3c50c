package org.xuefa.campaign.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.domain.CampaignProblem;
import org.xuefa.campaign.domain.CampaignStore;
import org.xuefa.campaign.domain.RulesVersion;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.platform.problem.Refusal;

/** Campaigns in the database; the unique indexes on year and on the open campaign are what holds under concurrency. */
@ApplicationScoped
public class JpaCampaigns implements CampaignStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaCampaigns() {
        this(null);
    }

    @Inject
    public JpaCampaigns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<StoredCampaign> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CampaignRow.class, id)).map(this::campaign);
    }

    @Override
    public Optional<StoredCampaign> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(CampaignRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(this::campaign);
    }

    @Override
    public Optional<StoredCampaign> current() {
        return entityManager.createQuery("from CampaignRow c where c.state = :open", CampaignRow.class)
                .setParameter("open", Campaign.State.OPEN)
                .getResultStream().findAny().map(this::campaign);
    }

    @Override
    public List<StoredCampaign> before(int year, int limit) {
        return entityManager.createQuery("from CampaignRow c where c.year < :year order by c.year desc", CampaignRow.class)
                .setParameter("year", year).setMaxResults(limit)
                .getResultList().stream().map(this::campaign).toList();
    }

    @Override
    public List<RulesVersion> versions(UUID id, int limit) {
        var campaign = entityManager.find(CampaignRow.class, id);
        return entityManager.createQuery("from RulesRow r where r.campaignId = :id order by r.version desc", RulesRow.class)
                .setParameter("id", id).setMaxResults(limit)
                .getResultList().stream().map(row -> new RulesVersion(RulesJson.rules(campaign.year, row.rules), row.madeAt, row.madeBy)).toList();
    }

    @Override
    public void add(StoredCampaign campaign, RulesVersion rules) {
        var row = new CampaignRow();
        row.id = campaign.campaign().id();
        row.year = campaign.campaign().year();
        row.createdAt = rules.madeAt();
        fill(row, campaign);
        entityManager.persist(row);
        flush(CampaignProblem.CAMPAIGN_YEAR_TAKEN);
        addVersion(row.id, rules);
    }

    @Override
    public void save(StoredCampaign campaign) {
        fill(entityManager.getReference(CampaignRow.class, campaign.campaign().id()), campaign);
        flush(CampaignProblem.CAMPAIGN_ALREADY_OPEN);
    }

    @Override
    public void addVersion(UUID id, RulesVersion rules) {
        var row = new RulesRow();
        row.campaignId = id;
        row.version = rules.rules().version();
        row.rules = RulesJson.write(rules.rules());
        row.madeAt = rules.madeAt();
        row.madeBy = rules.madeBy();
        entityManager.persist(row);
    }

    private void flush(CampaignProblem whenTaken) {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            throw new Refusal(whenTaken);
        }
    }

    private static void fill(CampaignRow row, StoredCampaign campaign) {
        row.title = campaign.campaign().title();
        row.state = campaign.campaign().state();
        row.tiers = RulesJson.write(campaign.campaign().tiers());
        row.rulesVersion = campaign.campaign().rules().version();
        row.revision = campaign.revision();
        row.openedAt = campaign.openedAt();
        row.closedAt = campaign.closedAt();
    }

    private StoredCampaign campaign(CampaignRow row) {
        var rules = entityManager.find(RulesRow.class, new RulesRow.Key(row.id, row.rulesVersion));
        return new StoredCampaign(new Campaign(row.id, row.year, row.title, row.state, RulesJson.tiers(row.tiers), read(row, rules)),
                row.revision, row.openedAt, row.closedAt);
    }

    private static RuleSet read(CampaignRow row, @Nullable RulesRow rules) {
        if (rules == null) {
            throw new IllegalStateException("campaign " + row.id + " lacks version " + row.rulesVersion + " of its rules");
        }
        return RulesJson.rules(row.year, rules.rules);
    }
}
