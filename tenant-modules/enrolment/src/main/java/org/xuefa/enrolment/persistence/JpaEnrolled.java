package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.Bucket;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.tenancy.CurrentTenant;

@ApplicationScoped
class JpaEnrolled implements EnrolledStore {
    private static final Map<Bucket, String> BUCKETS = new EnumMap<>(Map.of(
            Bucket.CONFLICTING_UNIT, "e.claimedUnitId is not null",
            Bucket.BOTH, "(e.claimedUnitId is null and e.onRoster = true and e.selfEnrolled = true)",
            Bucket.ROSTER_ONLY, "(e.claimedUnitId is null and e.onRoster = true and e.selfEnrolled = false)",
            Bucket.SELF_ONLY, "(e.claimedUnitId is null and e.onRoster = false)"));
    private static final String IN_CAMPAIGN = """
            select id, campaign_id, person_id, unit_id, unit_path, tier, on_roster, self_enrolled, claimed_unit_id, name_differs, state, exemption_kind, exemption_reason, enrolled_at,
              decided_at from enrolment_participant where tenant_id = :tenant and campaign_id = :campaign and person_id = :person""";
    private final EntityManager entityManager;
    private final CitySql sql;

    protected JpaEnrolled() {
        this(null);
    }

    @Inject
    JpaEnrolled(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public Optional<Enrolled> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ParticipantRow.class, id)).map(ParticipantRow::enrolled);
    }

    @Override
    public Optional<Enrolled> hold(UUID id) {
        return rows("from ParticipantRow e where e.id = :id").setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .map(ParticipantRow::enrolled);
    }

    @Override
    public Optional<Enrolled> find(UUID campaignId, UUID personId) {
        return sql.row(IN_CAMPAIGN, Map.of("campaign", campaignId, "person", personId), ParticipantRow::read);
    }

    @Override
    public Optional<Enrolled> hold(UUID campaignId, UUID personId) {
        return ofPerson(campaignId, personId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().map(ParticipantRow::enrolled);
    }

    private TypedQuery<ParticipantRow> ofPerson(UUID campaignId, UUID personId) {
        return rows("from ParticipantRow e where e.campaignId = :campaign and e.personId = :person").setParameter("campaign", campaignId).setParameter("person", personId);
    }

    @Override
    public List<Enrolled> ofPerson(UUID personId) {
        return rows("from ParticipantRow e where e.personId = :person order by e.id desc").setParameter("person", personId).getResultStream().map(ParticipantRow::enrolled)
                .toList();
    }

    @Override
    public List<Enrolled> page(Scope scope, Filter filter, @Nullable UUID after, int limit) {
        var where = where(scope, filter.campaignId(), filter.unitPath()).and("e.state = :state", "state", filter.state()).and("e.tier = :tier", "tier", filter.tier())
                .and("e.id > :after", "after", after);
        if (filter.bucket() != null) {
            where.and(BUCKETS.get(filter.bucket()));
        }
        if (filter.exempt() != null) {
            where.and(filter.exempt() ? "e.exemptionKind is not null" : "e.exemptionKind is null");
        }
        var named = filter.name() != null && !filter.name().isBlank();
        where.containing("p.name", "name", filter.name());
        var from = named ? "select e from ParticipantRow e join PersonRow p on p.id = e.personId" : "from ParticipantRow e";
        return where.bind(rows(from + where.clause() + " order by e.id")).setMaxResults(limit).getResultStream().map(ParticipantRow::enrolled).toList();
    }

    /** Who is claimed by a unit in scope is seen there as well, so that both units can settle it. */
    private static Where where(Scope scope, UUID campaignId, @Nullable String unitPath) {
        return new Where().and("e.campaignId = :campaign", "campaign", campaignId).below("e.unitPath", unitPath)
                .in(scope, "e.unitPath", "(select c.path from UnitRow c where c.id = e.claimedUnitId)");
    }

    @Override
    public Map<Bucket, Integer> countByBucket(Scope scope, UUID campaignId, @Nullable String unitPath) {
        var counts = new EnumMap<Bucket, Integer>(Bucket.class);
        BUCKETS.forEach((bucket, condition) -> counts.put(bucket, count(where(scope, campaignId, unitPath)
                .and("e.state in :states", "states", List.of(EnrolmentState.PENDING, EnrolmentState.CONFIRMED)).and(condition))));
        return counts;
    }

    @Override
    public Map<EnrolmentState, Integer> countByState(Scope scope, UUID campaignId, @Nullable String unitPath) {
        var counts = new EnumMap<EnrolmentState, Integer>(EnrolmentState.class);
        var where = where(scope, campaignId, unitPath);
        where.bind(entityManager.createQuery("select e.state, count(*) from ParticipantRow e" + where.clause() + " group by e.state", Object[].class)).getResultStream()
                .forEach(row -> counts.put((EnrolmentState) row[0], ((Long) row[1]).intValue()));
        return counts;
    }

    @Override
    public Map<String, Long> countByTier(UUID campaignId) {
        return entityManager.createQuery("""
                select e.tier, count(*) from ParticipantRow e
                where e.campaignId = :campaign and e.state = :state and e.exemptionKind is null group by e.tier""", Object[].class)
                .setParameter("campaign", campaignId).setParameter("state", EnrolmentState.CONFIRMED)
                .getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Override
    public int countExempt(Scope scope, UUID campaignId, @Nullable String unitPath) {
        return count(where(scope, campaignId, unitPath).and("e.state = :state", "state", EnrolmentState.CONFIRMED).and("e.exemptionKind is not null"));
    }

    private int count(Where where) {
        return where.bind(entityManager.createQuery("select count(*) from ParticipantRow e" + where.clause(), Long.class)).getSingleResult().intValue();
    }

    @Override
    public boolean add(Enrolled enrolled) {
        var standing = enrolled.standing();
        return entityManager.createQuery("""
                insert into ParticipantRow (tenantId, id, campaignId, personId, unitId, unitPath, tier, onRoster, selfEnrolled, nameDiffers, state, enrolledAt, decidedAt, version)
                values (:tenant, :id, :campaign, :person, :unit, :path, :tier, :onRoster, :selfEnrolled, :nameDiffers, :state, :enrolledAt, :decidedAt, 0)
                on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", enrolled.id()).setParameter("campaign", enrolled.campaignId())
                .setParameter("person", enrolled.personId()).setParameter("unit", standing.unitId()).setParameter("path", enrolled.unitPath())
                .setParameter("tier", enrolled.tier()).setParameter("onRoster", standing.onRoster()).setParameter("selfEnrolled", standing.selfEnrolled())
                .setParameter("nameDiffers", standing.nameDiffers()).setParameter("state", standing.state()).setParameter("enrolledAt", enrolled.enrolledAt())
                .setParameter("decidedAt", enrolled.decidedAt()).executeUpdate() == 1;
    }

    @Override
    public void change(Enrolled enrolled) {
        entityManager.find(ParticipantRow.class, enrolled.id()).set(enrolled);
        entityManager.flush();
    }

    @Override
    public List<Enrolled> ofPeople(UUID campaignId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : rows("from ParticipantRow e where e.campaignId = :campaign and e.personId in :people").setParameter("campaign", campaignId)
                .setParameter("people", new HashSet<>(personIds)).getResultStream().map(ParticipantRow::enrolled).toList();
    }

    @Override
    public List<Enrolled> countingAfter(UUID campaignId, UUID personId, int limit) {
        return rows("from ParticipantRow e where e.campaignId = :campaign and e.personId > :after and e.state = :state order by e.personId").setParameter("campaign", campaignId)
                .setParameter("after", personId).setParameter("state", EnrolmentState.CONFIRMED).setMaxResults(limit).getResultStream().map(ParticipantRow::enrolled).toList();
    }

    private TypedQuery<ParticipantRow> rows(String query) {
        return entityManager.createQuery(query, ParticipantRow.class);
    }
}
