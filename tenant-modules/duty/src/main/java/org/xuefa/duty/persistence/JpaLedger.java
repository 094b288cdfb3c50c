package org.xuefa.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.LedgerContent;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerHeading;
import org.xuefa.duty.domain.LedgerStore;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** The ledger in the database; that a revision follows only one other is its primary key. */
@ApplicationScoped
public class JpaLedger implements LedgerStore {
    /** The last revision of an entry, unless it withdrew it. */
    private static final String STANDS = " and e.withdrawn = false and not exists (select 1 from LedgerRow later where later.entryId = e.entryId and later.revision > e.revision)";
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaLedger() {
        this(null);
    }

    @Inject
    public JpaLedger(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(LedgerEntry entry) {
        var content = entry.content();
        var row = new LedgerRow();
        row.entryId = entry.id();
        row.revision = entry.revision();
        row.year = entry.year();
        row.departmentId = entry.department().id();
        row.department = entry.department().name();
        row.heading = content.heading();
        row.title = content.title();
        row.account = content.account();
        row.fromOn = content.from();
        row.untilOn = content.until();
        row.place = content.place();
        row.audience = content.audience();
        row.reached = content.reached();
        row.evidence = content.evidence();
        row.withdrawn = entry.withdrawn();
        row.reason = entry.reason();
        row.author = entry.author();
        row.authorName = entry.authorName();
        row.madeAt = entry.at();
        entityManager.persist(row);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
    }

    @Override
    public List<LedgerEntry> revisions(int year, UUID entryId) {
        return entityManager.createQuery("from LedgerRow e where e.entryId = :entry and e.year = :year order by e.revision desc", LedgerRow.class)
                .setParameter("entry", entryId).setParameter("year", year).getResultStream().map(JpaLedger::entry).toList();
    }

    @Override
    public Set<UUID> departments(int year) {
        return new HashSet<>(entityManager.createQuery("select distinct e.departmentId from LedgerRow e where e.year = :year" + STANDS, UUID.class).setParameter("year", year).getResultList());
    }

    @Override
    public Map<UUID, Map<LedgerHeading, Integer>> counts(int year, Collection<UUID> departmentIds) {
        var counts = new HashMap<UUID, Map<LedgerHeading, Integer>>();
        if (!departmentIds.isEmpty()) {
            entityManager.createQuery("select e.departmentId, e.heading, count(*) from LedgerRow e where e.year = :year and e.departmentId in :departments" + STANDS
                            + " group by e.departmentId, e.heading", Object[].class)
                    .setParameter("year", year).setParameter("departments", departmentIds).getResultStream()
                    .forEach(row -> counts.computeIfAbsent((UUID) row[0], _ -> new EnumMap<>(LedgerHeading.class)).put((LedgerHeading) row[1], ((Number) row[2]).intValue()));
        }
        return counts;
    }

    @Override
    public List<LedgerEntry> entries(int year, Collection<UUID> departmentIds, @Nullable LedgerHeading heading, @Nullable Place after, int limit) {
        if (departmentIds.isEmpty()) {
            return List.of();
        }
        var query = entityManager.createQuery("from LedgerRow e where e.year = :year and e.departmentId in :departments" + STANDS + (heading == null ? "" : " and e.heading = :heading")
                        + (after == null ? "" : " and (e.fromOn < :from or (e.fromOn = :from and e.entryId > :entry))") + " order by e.fromOn desc, e.entryId", LedgerRow.class)
                .setParameter("year", year).setParameter("departments", departmentIds);
        if (heading != null) {
            query.setParameter("heading", heading);
        }
        if (after != null) {
            query.setParameter("from", after.from()).setParameter("entry", after.entryId());
        }
        return query.setMaxResults(limit).getResultStream().map(JpaLedger::entry).toList();
    }

    private static LedgerEntry entry(LedgerRow row) {
        return new LedgerEntry(row.entryId, row.year, new Department(row.departmentId, row.department), row.revision,
                new LedgerContent(row.heading, row.title, row.account, row.fromOn, row.untilOn, row.place, row.audience, row.reached, row.evidence), row.withdrawn, row.reason,
                row.author, row.authorName, row.madeAt);
    }
}
