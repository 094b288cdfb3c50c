package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.CheckedRow;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.Finding;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.platform.crypto.Vault;

@ApplicationScoped
class JpaRosters implements RosterStore {
    private static final UUID NONE = new UUID(0, 0);
    private final EntityManager entityManager;
    private final Vault vault;

    protected JpaRosters() {
        this(null, null);
    }

    @Inject
    JpaRosters(EntityManager entityManager, Vault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    @Override
    public void add(Roster roster) {
        entityManager.persist(new RosterRow(roster));
    }

    @Override
    public void addPart(UUID roster, int part, byte[] sealed) {
        entityManager.persist(new RosterPartRow(roster, part, sealed));
    }

    @Override
    public Optional<byte[]> part(UUID roster, int part) {
        return entityManager.createQuery("select p.content from RosterPartRow p where p.rosterId = :roster and p.part = :part", byte[].class)
                .setParameter("roster", roster).setParameter("part", part).getResultStream().findFirst();
    }

    @Override
    public void deleteParts(UUID roster) {
        update("delete from RosterPartRow p where p.rosterId = :roster").setParameter("roster", roster).executeUpdate();
    }

    @Override
    public Optional<Roster> find(UUID id) {
        return entityManager.createQuery("from RosterRow r where r.id = :id", RosterRow.class).setParameter("id", id)
                .setHint("org.hibernate.readOnly", true).getResultStream().findFirst().map(this::fresh);
    }

    /** What another transaction changed meanwhile counts, not what this one read before. */
    private Roster fresh(RosterRow row) {
        entityManager.refresh(row);
        return row.roster();
    }

    @Override
    public Optional<Roster> waiting(UUID campaignId, String uploadedBy, String digest) {
        return entityManager.createQuery("from RosterRow r where r.campaignId = :campaign and r.uploadedBy = :by and r.fileDigest = :digest and r.state in :states order by r.id desc",
                RosterRow.class).setParameter("campaign", campaignId).setParameter("by", uploadedBy).setParameter("digest", digest)
                .setParameter("states", List.of(Roster.State.READING, Roster.State.READY)).setMaxResults(1).getResultStream().findFirst().map(RosterRow::roster);
    }

    @Override
    public void uploaded(UUID id, String digest) {
        update("update RosterRow r set r.state = :to, r.fileDigest = :digest where r.id = :id and r.state = :from").setParameter("to", Roster.State.READING)
                .setParameter("digest", digest).setParameter("id", id).setParameter("from", Roster.State.UPLOADING).executeUpdate();
    }

    @Override
    public List<Roster> page(Scope scope, String caller, @Nullable UUID campaignId, @Nullable UUID before, int limit) {
        var where = new Where().and("r.state not in :hidden", "hidden", List.of(Roster.State.UPLOADING, Roster.State.DISCARDED))
                .and("r.campaignId = :campaign", "campaign", campaignId).and("r.id < :before", "before", before);
        if (!scope.wholeCity()) {
            var any = new ArrayList<>(List.of("r.uploadedBy = :caller"));
            for (int root = 0; root < scope.unitPaths().size(); root++) {
                any.add("r.scope like :root" + root);
                where.and("1 = 1", "root" + root, scope.unitPaths().get(root) + "%");
            }
            where.and("(" + String.join(" or ", any) + ")", "caller", caller);
        }
        return where.bind(entityManager.createQuery("from RosterRow r" + where.clause() + " order by r.id desc", RosterRow.class)).setMaxResults(limit)
                .getResultStream().map(RosterRow::roster).toList();
    }

    @Override
    public boolean toApplying(UUID id, Roster.Mode mode, @Nullable UUID submission) {
        return update("""
                update RosterRow r set r.state = :to, r.mode = :mode, r.rowsDone = 0, r.attempts = 0, r.worker = null, r.leasedUntil = null, r.problem = null
                where r.id = :id and r.state = :from and coalesce(r.submissionId, :none) = :submission""").setParameter("none", NONE).setParameter("submission", submission == null ? NONE : submission)
                .setParameter("to", Roster.State.APPLYING).setParameter("mode", mode).setParameter("id", id).setParameter("from", Roster.State.READY).executeUpdate() == 1;
    }

    @Override
    public boolean discard(UUID id, @Nullable UUID submission) {
        return update("update RosterRow r set r.state = :to where r.id = :id and r.state not in :kept and coalesce(r.submissionId, :none) = :submission")
                .setParameter("none", NONE).setParameter("submission", submission == null ? NONE : submission).setParameter("to", Roster.State.DISCARDED).setParameter("id", id)
                .setParameter("kept", List.of(Roster.State.APPLYING, Roster.State.APPLIED)).executeUpdate() == 1;
    }

    @Override
    public void delete(UUID id) {
        for (var rows : List.of("delete from RosterPartRow r where r.rosterId = :id", "delete from RosterLineRow r where r.rosterId = :id", "delete from RosterRow r where r.id = :id")) {
            update(rows).setParameter("id", id).executeUpdate();
        }
    }

    @Override
    public Optional<Roster> claim(UUID worker, Instant now, Instant until) {
        var waiting = entityManager.createQuery("from RosterRow r where r.state in :states and (r.leasedUntil is null or r.leasedUntil < :now) order by r.id", RosterRow.class)
                .setParameter("states", List.of(Roster.State.READING, Roster.State.APPLYING)).setParameter("now", now).setMaxResults(1).getResultStream()
                .map(RosterRow::roster).findFirst();
        return waiting.filter(roster -> update("""
                update RosterRow r set r.worker = :worker, r.leasedUntil = :until, r.attempts = r.attempts + 1
                where r.id = :id and r.state = :state and (r.leasedUntil is null or r.leasedUntil < :now)""")
                .setParameter("worker", worker).setParameter("until", until).setParameter("id", roster.id()).setParameter("state", roster.state())
                .setParameter("now", now).executeUpdate() == 1);
    }

    @Override
    public boolean progress(UUID id, UUID worker, int done, int total, Instant until) {
        return update("update RosterRow r set r.rowsDone = :done, r.rowsTotal = :total, r.leasedUntil = :until where r.id = :id and r.worker = :worker and r.state in :states")
                .setParameter("done", done).setParameter("total", total).setParameter("until", until).setParameter("id", id).setParameter("worker", worker)
                .setParameter("states", List.of(Roster.State.READING, Roster.State.APPLYING)).executeUpdate() == 1;
    }

    @Override
    public boolean read(UUID id, UUID worker, int total) {
        var counts = new HashMap<Finding.Verdict, Integer>();
        entityManager.createQuery("select l.verdict, count(*) from RosterLineRow l where l.rosterId = :id group by l.verdict", Object[].class).setParameter("id", id)
                .getResultStream().forEach(row -> counts.put((Finding.Verdict) row[0], ((Long) row[1]).intValue()));
        return update("""
                update RosterRow r set r.state = :to, r.rowsDone = :total, r.rowsTotal = :total, r.good = :good, r.warnings = :warnings, r.refused = :refused,
                r.worker = null, r.leasedUntil = null where r.id = :id and r.worker = :worker and r.state = :from""")
                .setParameter("to", Roster.State.READY).setParameter("from", Roster.State.READING).setParameter("total", total)
                .setParameter("good", counts.getOrDefault(Finding.Verdict.GOOD, 0)).setParameter("warnings", counts.getOrDefault(Finding.Verdict.WARNING, 0))
                .setParameter("refused", counts.getOrDefault(Finding.Verdict.REFUSED, 0)).setParameter("id", id).setParameter("worker", worker).executeUpdate() == 1;
    }

    @Override
    public boolean applied(UUID id, UUID worker, Applied applied, Instant now) {
        return update("""
                update RosterRow r set r.state = :to, r.rowsDone = r.rowsTotal, r.added = :added, r.unchanged = :unchanged, r.conflicts = :conflicts, r.appliedAt = :now,
                r.worker = null, r.leasedUntil = null where r.id = :id and r.worker = :worker and r.state = :from""")
                .setParameter("to", Roster.State.APPLIED).setParameter("from", Roster.State.APPLYING).setParameter("added", applied.added())
                .setParameter("unchanged", applied.unchanged()).setParameter("conflicts", applied.conflicts()).setParameter("now", now).setParameter("id", id)
                .setParameter("worker", worker).executeUpdate() == 1;
    }

    @Override
    public void fail(UUID id, UUID worker, Roster.State to, String problem) {
        update("update RosterRow r set r.state = :to, r.problem = :problem, r.worker = null, r.leasedUntil = null where r.id = :id and r.worker = :worker")
                .setParameter("to", to).setParameter("problem", problem).setParameter("id", id).setParameter("worker", worker).executeUpdate();
    }

    @Override
    public int deleteAbandoned(Instant before) {
        var abandoned = entityManager.createQuery("select r.id from RosterRow r where r.state = :state and r.uploadedAt < :before", UUID.class)
                .setParameter("state", Roster.State.UPLOADING).setParameter("before", before).getResultList();
        abandoned.forEach(this::delete);
        return abandoned.size();
    }

    @Override
    public int lastRow(UUID id) {
        return entityManager.createQuery("select coalesce(max(l.rowNumber), 0) from RosterLineRow l where l.rosterId = :id", Integer.class).setParameter("id", id)
                .getSingleResult();
    }

    @Override
    public void unstage(UUID id) {
        update("delete from RosterLineRow r where r.rosterId = :id").setParameter("id", id).executeUpdate();
    }

    @Override
    public void stage(UUID id, List<CheckedRow> rows, Instant now) {
        var lookups = new HashMap<Integer, String>();
        rows.stream().filter(row -> row.idNumber() != null).forEach(row -> lookups.put(row.line().row(), vault.lookup(row.idNumber())));
        var known = new KnownPeople(entityManager).named(find(id).orElseThrow(), lookups.values());
        for (var row : rows) {
            var lookup = lookups.get(row.line().row());
            var findings = new ArrayList<>(row.findings());
            if (lookup != null && known.containsKey(lookup)) {
                findings.addAll(known.get(lookup).findings(row, row.phone() == null ? null : vault.lookup(row.phone())));
            }
            entityManager.persist(new RosterLineRow(id, row, findings, lookup, vault));
        }
        entityManager.flush();
        entityManager.clear();
    }

    @Override
    public List<StagedRow> rows(UUID id, @Nullable Verdicts verdicts, int afterRow, int limit) {
        var wanted = verdicts == null ? List.of(Finding.Verdict.values()) : switch (verdicts) {
            case GOOD -> List.of(Finding.Verdict.GOOD);
            case WARNING -> List.of(Finding.Verdict.WARNING);
            case REFUSED -> List.of(Finding.Verdict.REFUSED);
            case NOT_GOOD -> List.of(Finding.Verdict.WARNING, Finding.Verdict.REFUSED);
        };
        return entityManager.createQuery("from RosterLineRow l where l.rosterId = :id and l.verdict in :verdicts and l.rowNumber > :after order by l.rowNumber", RosterLineRow.class)
                .setParameter("id", id).setParameter("verdicts", wanted).setParameter("after", afterRow).setMaxResults(limit).getResultStream().map(RosterLineRow::staged).toList();
    }

    private static final String APPLICABLE = "l.rosterId = :roster and l.rowNumber > :from and l.rowNumber <= :to and l.verdict <> :refused";

    @Override
    public int enter(Roster roster, int from, int to, Instant now) {
        range(update("""
                insert into PersonRow (tenantId, id, name, unitId, tier, post, remark, idSealed, idLookup, idMasked, phoneSealed, phoneLookup, phoneMasked, version, createdAt)
                select l.tenantId, l.newPersonId, l.name, l.unitId, l.tier, nullif(l.post, ''), nullif(l.remark, ''), l.idSealed, l.idLookup, l.idMasked, l.phoneSealed,
                l.phoneLookup, l.phoneMasked, 0, :now from RosterLineRow l where\s""" + APPLICABLE + " order by l.idLookup on conflict do nothing"), roster, from, to)
                .setParameter("now", now).executeUpdate();
        return range(update("""
                insert into ParticipantRow (tenantId, id, campaignId, personId, unitId, unitPath, tier, onRoster, selfEnrolled, nameDiffers, state, batchId, enrolledAt, version)
                select l.tenantId, l.newEnrolmentId, :campaign, p.id, l.unitId, u.path, l.tier, true, false, false, :confirmed, l.rosterId, :now, 0
                from RosterLineRow l join PersonRow p on p.idLookup = l.idLookup join UnitRow u on u.id = l.unitId where\s""" + APPLICABLE
                + " order by p.id on conflict do nothing"), roster, from, to)
                .setParameter("campaign", roster.campaignId()).setParameter("confirmed", EnrolmentState.CONFIRMED).setParameter("now", now).executeUpdate();
    }

    @Override
    public int correct(Roster roster, int from, int to) {
        var differing = range(entityManager.createQuery("""
                select p, l.phoneSealed, l.phoneLookup, l.phoneMasked, l.post, l.tier from RosterLineRow l join PersonRow p on p.idLookup = l.idLookup
                where (p.phoneLookup is null or p.phoneLookup <> l.phoneLookup or (l.post <> '' and (p.post is null or p.post <> l.post)) or p.tier is null or p.tier <> l.tier)
                and\s""" + APPLICABLE + " order by p.id", Object[].class), roster, from, to).getResultList();
        return new KnownPeople(entityManager).correct(roster, differing.stream().map(row ->
                new KnownPeople.Said((PersonRow) row[0], (byte[]) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5])).toList());
    }

    @Override
    public List<Named> named(Roster roster, int from, int to) {
        return range(entityManager.createQuery("""
                select e, l.unitId from RosterLineRow l join PersonRow p on p.idLookup = l.idLookup
                join ParticipantRow e on e.personId = p.id and e.campaignId = :campaign
                where (e.batchId is null or e.batchId <> :roster) and not (e.state = :confirmed and e.onRoster = true and (e.unitId = l.unitId or e.claimedUnitId is not null))
                and\s""" + APPLICABLE + " order by e.id", Object[].class), roster, from, to)
                .setParameter("campaign", roster.campaignId()).setParameter("confirmed", EnrolmentState.CONFIRMED)
                .getResultStream().map(row -> new Named(((ParticipantRow) row[0]).enrolled(), (UUID) row[1])).toList();
    }

    private static <Q extends Query> Q range(Q query, Roster roster, int from, int to) {
        query.setParameter("roster", roster.id()).setParameter("from", from).setParameter("to", to).setParameter("refused", Finding.Verdict.REFUSED);
        return query;
    }

    @Override
    public void keepReportOnly(UUID id) {
        update("delete from RosterLineRow l where l.rosterId = :id and l.verdict = :good").setParameter("id", id).setParameter("good", Finding.Verdict.GOOD).executeUpdate();
        update("update RosterLineRow l set l.idSealed = null, l.idLookup = null, l.phoneSealed = null, l.phoneLookup = null where l.rosterId = :id").setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void countFrom(Roster roster, List<UUID> enrolledIds) {
        if (!enrolledIds.isEmpty()) {
            update("update ParticipantRow e set e.batchId = :roster where e.id in :ids").setParameter("roster", roster.id()).setParameter("ids", enrolledIds).executeUpdate();
        }
    }

    @Override
    public List<ParticipantsAdded.Count> counts(Roster roster) {
        return entityManager.createQuery("""
                select e.unitId, e.unitPath, e.tier, count(*) from ParticipantRow e where e.batchId = :roster
                group by e.unitId, e.unitPath, e.tier order by e.unitPath, e.tier""", Object[].class)
                .setParameter("roster", roster.id()).getResultStream()
                .map(row -> new ParticipantsAdded.Count((UUID) row[0], (String) row[1], (String) row[2], ((Long) row[3]).intValue())).toList();
    }

    private Query update(String query) {
        return entityManager.createQuery(query);
    }
}
