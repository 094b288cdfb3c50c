package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CreditEntry;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.Credit;

/** Balances and the ledger in the database; that a deed is booked once is a unique index. */
@ApplicationScoped
public class JpaAccounts implements AccountStore {
    private static final UUID LAST = new UUID(-1, -1);
    private static final String BALANCE = """
            select compulsory, elective, studied_until, started_at, reached_at from learning_balance where tenant_id = :tenant and campaign_id = :campaign and person_id = :person""";
    private static final String PRACTICE = """
            select course_id, sum(amount) as tenths from learning_credit
            where tenant_id = :tenant and campaign_id = :campaign and person_id = :person and source = 'PRACTICE' group by course_id""";
    private final EntityManager entityManager;
    private final CitySql sql;

    @SuppressWarnings("NullAway")
    protected JpaAccounts() {
        this(null);
    }

    @Inject
    public JpaAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public Optional<LearnerAccount> find(UUID campaignId, UUID personId) {
        return sql.row(BALANCE, Map.of("campaign", campaignId, "person", personId), row -> new LearnerAccount(campaignId, personId, new Credit(row.getInt("compulsory")),
                new Credit(row.getInt("elective")), CitySql.instant(row, "studied_until"), CitySql.instant(row, "started_at"), CitySql.instant(row, "reached_at")));
    }

    @Override
    public List<LearnerAccount> findAll(UUID campaignId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : entityManager.createQuery("from BalanceRow b where b.campaignId = :campaign and b.personId in :people", BalanceRow.class)
                .setParameter("campaign", campaignId).setParameter("people", personIds)
                .getResultStream().map(JpaAccounts::account).toList();
    }

    @Override
    public LearnerAccount lock(UUID campaignId, UUID personId) {
        var key = new BalanceRow.Key(campaignId, personId);
        var row = entityManager.find(BalanceRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            entityManager.createQuery("""
                            insert into BalanceRow (tenantId, campaignId, personId, compulsory, elective) values (:tenant, :campaign, :person, 0, 0)
                            on conflict do nothing""")
                    .setParameter("tenant", CurrentTenant.required().value())
                    .setParameter("campaign", campaignId)
                    .setParameter("person", personId)
                    .executeUpdate();
            row = entityManager.find(BalanceRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        } else {
            entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return account(row);
    }

    @Override
    public void save(LearnerAccount account) {
        var row = entityManager.getReference(BalanceRow.class, new BalanceRow.Key(account.campaignId(), account.personId()));
        row.compulsory = account.compulsory().tenths();
        row.elective = account.elective().tenths();
        row.studiedUntil = account.studiedUntil();
        row.startedAt = account.startedAt();
        row.reachedAt = account.reachedAt();
    }

    @Override
    public boolean isBooked(UUID campaignId, UUID personId, CreditEntry.Source source, String onceKey) {
        return entityManager.createQuery("""
                        select count(c) from CreditRow c where c.campaignId = :campaign and c.personId = :person and c.source = :source and c.onceKey = :key""", Long.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).setParameter("source", source).setParameter("key", onceKey)
                .getSingleResult() > 0;
    }

    @Override
    public void add(CreditEntry entry) {
        var row = new CreditRow();
        row.id = entry.id();
        row.campaignId = entry.campaignId();
        row.personId = entry.personId();
        row.source = entry.source();
        row.onceKey = entry.onceKey();
        row.courseId = entry.courseId();
        row.kind = entry.kind();
        row.amount = entry.amount().tenths();
        row.rulesVersion = entry.rulesVersion();
        row.bookedAt = entry.bookedAt();
        row.actor = entry.actor();
        entityManager.persist(row);
    }

    @Override
    public Credit bookedSince(UUID campaignId, UUID personId, Instant from) {
        return sum("c.bookedAt >= :value", campaignId, personId, from);
    }

    @Override
    public Credit bookedFor(UUID campaignId, UUID personId, CreditEntry.Source source, UUID courseId) {
        return sum("c.source = " + source.name() + " and c.courseId = :value", campaignId, personId, courseId);
    }

    @Override
    public Map<UUID, Credit> practiceCredits(UUID campaignId, UUID personId) {
        return sql.rows(PRACTICE, Map.of("campaign", campaignId, "person", personId), row -> Map.entry(CitySql.uuid(row, "course_id"), new Credit(row.getInt("tenths")))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<CreditEntry> entries(UUID campaignId, UUID personId, @Nullable UUID after, int limit) {
        return entityManager.createQuery("from CreditRow c where c.campaignId = :campaign and c.personId = :person and c.id < :after order by c.id desc", CreditRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).setParameter("after", after == null ? LAST : after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new CreditEntry(row.id, row.campaignId, row.personId, row.source, row.onceKey, row.courseId, row.kind, new Credit(row.amount),
                        row.rulesVersion, row.bookedAt, row.actor))
                .toList();
    }

    @Override
    public List<LearnerAccount> notReached(UUID campaignId, UUID afterPersonId, int limit) {
        return entityManager.createQuery("""
                        from BalanceRow b where b.campaignId = :campaign and b.personId > :after and b.reachedAt is null order by b.personId""", BalanceRow.class)
                .setParameter("campaign", campaignId).setParameter("after", afterPersonId)
                .setMaxResults(limit)
                .getResultStream().map(JpaAccounts::account).toList();
    }

    @Override
    public List<UUID> unbalanced(UUID campaignId, int limit) {
        return entityManager.createQuery("""
                        select b.personId from BalanceRow b where b.campaignId = :campaign and (
                          b.compulsory <> (select coalesce(sum(c.amount), 0) from CreditRow c where c.campaignId = b.campaignId and c.personId = b.personId and c.kind = COMPULSORY)
                          or b.elective <> (select coalesce(sum(c.amount), 0) from CreditRow c where c.campaignId = b.campaignId and c.personId = b.personId and c.kind = ELECTIVE))
                        order by b.personId""", UUID.class)
                .setParameter("campaign", campaignId)
                .setMaxResults(limit)
                .getResultList();
    }

    private Credit sum(String condition, UUID campaignId, UUID personId, Object value) {
        return new Credit(entityManager.createQuery(
                        "select coalesce(sum(c.amount), 0) from CreditRow c where c.campaignId = :campaign and c.personId = :person and " + condition, Number.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).setParameter("value", value)
                .getSingleResult().intValue());
    }

    private static LearnerAccount account(BalanceRow row) {
        return new LearnerAccount(row.campaignId, row.personId, new Credit(row.compulsory), new Credit(row.elective), row.studiedUntil, row.startedAt, row.reachedAt);
    }
}
