package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.RosterSteps;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;

@ApplicationScoped
class JpaSubmissions implements SubmissionStore {
    private static final List<Submission.State> OPEN = List.of(Submission.State.WAITING, Submission.State.RETURNED);
    private final EntityManager entityManager;

    protected JpaSubmissions() {
        this(null);
    }

    @Inject
    JpaSubmissions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean add(Submission submission) {
        return query("""
                insert into SubmissionRow (tenantId, id, campaignId, unitId, state, version, handedInAt, handedInBy)
                values (:tenant, :id, :campaign, :unit, :state, 0, :at, :by) on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", submission.id()).setParameter("campaign", submission.campaignId())
                .setParameter("unit", submission.unitId()).setParameter("state", submission.state()).setParameter("at", submission.handedInAt())
                .setParameter("by", submission.handedInBy()).executeUpdate() == 1;
    }

    @Override
    public Optional<Submission> find(UUID id) {
        return rows("from SubmissionRow s where s.id = :id").setParameter("id", id).getResultStream().findFirst().map(SubmissionRow::submission);
    }

    /** No entity is loaded here: one that is read before it is locked would be taken for stale. */
    @Override
    public Optional<UUID> wholeOf(UUID id) {
        return entityManager.createQuery("select s.partOf from SubmissionRow s where s.id = :id and s.partOf is not null", UUID.class).setParameter("id", id).getResultStream().findFirst();
    }

    @Override
    public Optional<Submission> lock(UUID id) {
        return rows("from SubmissionRow s where s.id = :id").setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().map(row -> {
            entityManager.refresh(row);
            return row.submission();
        });
    }

    @Override
    public void change(Submission submission) {
        entityManager.find(SubmissionRow.class, submission.id()).set(submission);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException e) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_OPEN);                // a later one of the same unit is on its way
        }
    }

    @Override
    public List<Submission> page(Filter filter, @Nullable UUID before, int limit) {
        var where = new Where().and("s.campaignId = :campaign", "campaign", filter.campaignId()).and("s.state = :state", "state", filter.state())
                .and("s.id < :before", "before", before).in(filter.scope(), "u.path");
        var mine = filter.mine();
        if (mine != null) {
            where.and("""
                    ((s.level = :city and :decidesForCity = true) or (s.level = :county and w.path in :counties) or (s.level = :department and w.path in :units)
                    or (s.state = :returned and u.path in :units))""", "city", RosterLevel.CITY).and("1 = 1", "decidesForCity", mine.city())
                    .and("1 = 1", "county", RosterLevel.COUNTY).and("1 = 1", "department", RosterLevel.DEPARTMENT).and("1 = 1", "returned", Submission.State.RETURNED)
                    .and("1 = 1", "counties", orNone(mine.counties())).and("1 = 1", "units", orNone(mine.units()));
        }
        return where.bind(rows("select s from SubmissionRow s join UnitRow u on u.id = s.unitId left join UnitRow w on w.id = s.waitsAt" + where.clause() + " order by s.id desc"))
                .setMaxResults(limit).getResultStream().map(SubmissionRow::submission).toList();
    }

    private static Collection<String> orNone(Collection<String> paths) {
        return paths.isEmpty() ? List.of("") : paths;
    }

    @Override
    public List<Submission> parts(UUID id) {
        return rows("from SubmissionRow s where s.partOf = :id order by s.id").setParameter("id", id).getResultStream().map(SubmissionRow::submission).toList();
    }

    @Override
    public List<Submission> open(UUID campaignId, Collection<UUID> units) {
        return units.isEmpty() ? List.of() : rows("from SubmissionRow s where s.campaignId = :campaign and s.unitId in :units and s.state in :open").setParameter("campaign", campaignId)
                .setParameter("units", units).setParameter("open", OPEN).getResultStream().map(SubmissionRow::submission).toList();
    }

    @Override
    public Set<UUID> heard(UUID campaignId, Collection<UUID> units) {
        return units.isEmpty() ? Set.of() : new HashSet<>(entityManager.createQuery("select distinct s.unitId from SubmissionRow s where s.campaignId = :campaign and s.unitId in :units", UUID.class)
                .setParameter("campaign", campaignId).setParameter("units", units).getResultList());
    }

    @Override
    public int waitingAt(UUID campaignId, UUID unit) {
        return entityManager.createQuery("select count(*) from SubmissionRow s where s.campaignId = :campaign and s.waitsAt = :unit", Long.class).setParameter("campaign", campaignId)
                .setParameter("unit", unit).getSingleResult().intValue();
    }

    @Override
    public List<Roster> batches(Collection<UUID> submissions) {
        return submissions.isEmpty() ? List.of() : entityManager.createQuery("from RosterRow r where r.submissionId in :submissions order by r.id", RosterRow.class)
                .setParameter("submissions", submissions).setHint("org.hibernate.readOnly", true).getResultStream().map(row -> {
                    entityManager.refresh(row);
                    return row.roster();
                }).toList();
    }

    @Override
    public int attach(UUID submission, Collection<UUID> batches, Roster.Mode mode) {
        return batches.isEmpty() ? 0 : query("update RosterRow r set r.submissionId = :submission, r.mode = :mode where r.id in :batches and r.state = :ready and r.submissionId is null")
                .setParameter("submission", submission).setParameter("mode", mode).setParameter("batches", batches).setParameter("ready", Roster.State.READY).executeUpdate();
    }

    @Override
    public void detach(UUID submission) {
        query("update RosterRow r set r.submissionId = null where r.submissionId = :submission and r.state = :ready").setParameter("submission", submission)
                .setParameter("ready", Roster.State.READY).executeUpdate();
    }

    @Override
    public long rowsOutside(UUID batch, String unitPath) {
        return entityManager.createQuery("""
                select count(*) from RosterLineRow l join UnitRow u on u.id = l.unitId where l.rosterId = :batch and l.verdict <> :refused and u.path not like :path""", Long.class)
                .setParameter("batch", batch).setParameter("refused", Finding.Verdict.REFUSED).setParameter("path", unitPath + "%").getSingleResult();
    }

    @Override
    public void note(SubmissionEvent event) {
        entityManager.persist(new SubmissionEventRow(event));
    }

    @Override
    public List<SubmissionEvent> history(UUID id) {
        return entityManager.createQuery("from SubmissionEventRow e where e.submissionId = :id order by e.id", SubmissionEventRow.class).setParameter("id", id).getResultStream()
                .map(SubmissionEventRow::event).toList();
    }

    @Override
    public RosterSteps steps() {
        return entityManager.createQuery("from RosterStepsRow", RosterStepsRow.class).setHint("org.hibernate.readOnly", true).getResultStream().findFirst().map(row -> {
            entityManager.refresh(row);
            return row.steps();
        }).orElse(RosterSteps.NONE);
    }

    @Override
    public boolean change(RosterSteps steps) {
        query("insert into RosterStepsRow (tenantId, id, department, county, city, scan, version) values (:tenant, :id, false, false, false, false, 0) on conflict do nothing")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", RosterStepsRow.ONLY).executeUpdate();
        return query("update RosterStepsRow r set r.department = :department, r.county = :county, r.city = :city, r.scan = :scan, r.version = r.version + 1 where r.version = :version")
                .setParameter("department", steps.department()).setParameter("county", steps.county()).setParameter("city", steps.city())
                .setParameter("scan", steps.scan()).setParameter("version", steps.version()).executeUpdate() == 1;
    }

    private TypedQuery<SubmissionRow> rows(String query) {
        return entityManager.createQuery(query, SubmissionRow.class);
    }

    private Query query(String query) {
        return entityManager.createQuery(query);
    }
}
