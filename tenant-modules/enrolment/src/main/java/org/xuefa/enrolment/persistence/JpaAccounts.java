package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.tenancy.CurrentTenant;

@ApplicationScoped
class JpaAccounts implements AccountStore {
    private final EntityManager entityManager;

    protected JpaAccounts() {
        this(null);
    }

    @Inject
    JpaAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Account> find(UUID personId) {
        return entityManager.createQuery("from AccountRow a where a.personId = :person", AccountRow.class).setParameter("person", personId).getResultStream().findFirst()
                .map(this::fresh);
    }

    private Account fresh(AccountRow row) {
        entityManager.refresh(row);
        return row.account();
    }

    @Override
    public Optional<Account> bySubject(String subject) {
        return entityManager.createQuery("from AccountRow a where a.subject = :subject", AccountRow.class).setParameter("subject", subject).getResultStream().findFirst()
                .map(AccountRow::account);
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : entityManager.createQuery(
                        "select a.personId, a.subject from AccountRow a where a.personId in :people and a.subject is not null", Object[].class)
                .setParameter("people", personIds).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    @Override
    public Account request(UUID personId, String userName, Instant now) {
        entityManager.createQuery("""
                insert into AccountRow (tenantId, personId, userName, state, enabled, wantedRevision, carriedRevision, carryAttempts, carryAfter, createdAt)
                values (:tenant, :person, :userName, :state, true, 1, 0, 0, :now, :now) on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("person", personId).setParameter("userName", userName)
                .setParameter("state", AccountRow.State.REQUESTED).setParameter("now", now).executeUpdate();
        return find(personId).orElseThrow();
    }

    @Override
    public boolean created(UUID personId, String subject) {
        return update("update AccountRow a set a.subject = :subject, a.state = :created where a.personId = :person and a.subject is null").setParameter("subject", subject)
                .setParameter("created", AccountRow.State.CREATED).setParameter("person", personId).executeUpdate() == 1;
    }

    @Override
    public void enable(UUID personId, boolean enabled) {
        update("update AccountRow a set a.enabled = :enabled where a.personId = :person").setParameter("enabled", enabled).setParameter("person", personId).executeUpdate();
    }

    @Override
    public void changed(UUID personId, Instant now) {
        update("update AccountRow a set a.wantedRevision = a.wantedRevision + 1, a.carryAttempts = 0, a.carryAfter = :now where a.personId = :person")
                .setParameter("now", now).setParameter("person", personId).executeUpdate();
    }

    @Override
    public List<Behind> behind(Instant now, int limit) {
        return entityManager.createQuery("""
                from AccountRow a where a.wantedRevision > a.carriedRevision and a.subject is not null and a.carryAfter <= :now order by a.carryAfter""", AccountRow.class)
                .setParameter("now", now).setMaxResults(limit).getResultStream().map(AccountRow::behind).toList();
    }

    @Override
    public void carried(UUID personId, int revision) {
        update("update AccountRow a set a.carriedRevision = :revision, a.carryAttempts = 0 where a.personId = :person and a.carriedRevision < :revision")
                .setParameter("revision", revision).setParameter("person", personId).executeUpdate();
    }

    @Override
    public void notCarried(UUID personId, Instant again) {
        update("update AccountRow a set a.carryAttempts = a.carryAttempts + 1, a.carryAfter = :again where a.personId = :person").setParameter("again", again)
                .setParameter("person", personId).executeUpdate();
    }

    @Override
    public Set<Role> roles(UUID personId) {
        var roles = EnumSet.of(Role.LEARNER);
        roles.addAll(entityManager.createQuery("select distinct a.role from AppointmentRow a where a.personId = :person and a.endedAt is null", Role.class)
                .setParameter("person", personId).getResultList());
        return roles;
    }

    @Override
    public void issue(UUID id, UUID personId, String digest, String issuedBy, Instant now, Instant expires) {
        update("update ActivationRow c set c.ended = :replaced, c.endedAt = :now where c.personId = :person and c.ended is null")
                .setParameter("replaced", ActivationRow.Ended.REPLACED).setParameter("now", now).setParameter("person", personId).executeUpdate();
        entityManager.persist(new ActivationRow(id, personId, digest, issuedBy, now, expires));
        entityManager.flush();
    }

    @Override
    public Optional<Code> live(UUID personId) {
        return entityManager.createQuery("from ActivationRow c where c.personId = :person and c.ended is null", ActivationRow.class).setParameter("person", personId)
                .getResultStream().findFirst().map(this::fresh);
    }

    private Code fresh(ActivationRow row) {
        entityManager.refresh(row);
        return row.code();
    }

    @Override
    public void failed(UUID codeId, int limit, Instant now) {
        update("update ActivationRow c set c.failures = c.failures + 1 where c.id = :id and c.ended is null").setParameter("id", codeId).executeUpdate();
        update("update ActivationRow c set c.ended = :worn, c.endedAt = :now where c.id = :id and c.ended is null and c.failures >= :limit")
                .setParameter("worn", ActivationRow.Ended.WORN_OUT).setParameter("now", now).setParameter("id", codeId).setParameter("limit", limit).executeUpdate();
    }

    @Override
    public boolean claim(UUID codeId, UUID claim, Instant now, Instant until) {
        return update("""
                update ActivationRow c set c.claim = :claim, c.claimedUntil = :until
                where c.id = :id and c.ended is null and c.expiresAt > :now and (c.claimedUntil is null or c.claimedUntil <= :now)""")
                .setParameter("claim", claim).setParameter("until", until).setParameter("id", codeId).setParameter("now", now).executeUpdate() == 1;
    }

    @Override
    public void release(UUID codeId, UUID claim) {
        update("update ActivationRow c set c.claim = null, c.claimedUntil = null where c.id = :id and c.claim = :claim and c.ended is null").setParameter("id", codeId)
                .setParameter("claim", claim).executeUpdate();
    }

    @Override
    public boolean use(UUID codeId, UUID claim, Instant now) {
        return update("update ActivationRow c set c.ended = :used, c.endedAt = :now where c.id = :id and c.claim = :claim and c.ended is null")
                .setParameter("used", ActivationRow.Ended.USED).setParameter("now", now).setParameter("id", codeId).setParameter("claim", claim).executeUpdate() == 1;
    }

    @Override
    public List<UUID> withoutAccount(String unitPath, boolean withSubordinates, @Nullable UUID after, int limit) {
        var where = new Where().and("u.path like :path", "path", withSubordinates ? unitPath + "%" : unitPath).and("p.id > :after", "after", after)
                .and("not exists (select 1 from AccountRow a where a.personId = p.id and a.subject is not null)");
        return where.bind(entityManager.createQuery("select p.id from PersonRow p join UnitRow u on u.id = p.unitId" + where.clause() + " order by p.id", UUID.class))
                .setMaxResults(limit).getResultList();
    }

    private Query update(String query) {
        return entityManager.createQuery(query);
    }
}
