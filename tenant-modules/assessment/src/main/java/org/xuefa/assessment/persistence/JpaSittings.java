package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.domain.AnswerSheet;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.platform.persistence.CitySql;

/** Sittings and results in the database. */
@ApplicationScoped
public class JpaSittings implements Sittings {
    /** Rows another node works on are passed over instead of waited for. */
    static final int SKIP_LOCKED = -2;

    /** Says "not marked" and not "open": the planner must never take the partial index of open sittings for this, however few rows it thinks there are. */
    private static final String SAVE = """
            update assessment_sitting set answers = overlay(answers placing :cell from :start), saved_at = :arrived
            where tenant_id = :tenant and id = :id and subject = :subject and state <> 'MARKED' and accepts_until >= :arrived and items >= :position
              and substring(answers from :sequenceStart for 6) < :sequence""";

    private static final String FIND = "select " + SittingRow.COLUMNS + " from assessment_sitting where tenant_id = :tenant and id = :id";
    private static final String LOCK = FIND + " for no key update";
    private static final String HAND_IN = """
            update assessment_sitting set state = 'MARKED', handed_in_at = :at, handed_in_by = :by, score = :score, grade = :grade, right_items = :right, answered_items = :answered,
              regraded = :regraded, rulings = :rulings
            where tenant_id = :tenant and id = :id""";

    private static final String PARTS = "update assessment_sitting set exam_score = :exam, study_score = :study where tenant_id = :tenant and id = :id";

    private final EntityManager entityManager;
    private final CitySql sql;

    protected JpaSittings() {
        this(null);
    }

    @Inject
    public JpaSittings(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public void add(Sitting sitting) {
        entityManager.persist(new SittingRow(sitting));
        entityManager.flush();
    }

    @Override
    public Optional<Sitting> find(UUID id) {
        return sql.row(FIND, Map.of("id", id), SittingRow::read);
    }

    @Override
    public Optional<Sitting> lock(UUID id) {
        return sql.row(LOCK, Map.of("id", id), SittingRow::read);
    }

    @Override
    public List<Sitting> of(UUID campaignId, UUID personId) {
        return sittings(entityManager.createQuery("select s from SittingRow s where s.campaignId = :campaign and s.personId = :person order by s.attempt", SittingRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId));
    }

    @Override
    public boolean save(UUID id, String subject, int position, Choice choice, int sequence, Instant arrived) {
        return sql.change(SAVE, Map.of("cell", AnswerSheet.cell(choice, sequence), "start", AnswerSheet.start(position), "arrived", arrived, "id", id, "subject", subject,
                "position", position, "sequenceStart", AnswerSheet.sequenceStart(position), "sequence", AnswerSheet.sequence(sequence))) == 1;
    }

    @Override
    public void changeSubject(UUID id, String subject) {
        row(id).subject(subject);
    }

    @Override
    public void extend(UUID id, Instant deadline, Instant acceptsUntil, int extraMinutes) {
        row(id).extend(deadline, acceptsUntil, extraMinutes);
    }

    @Override
    public void handIn(UUID id, Sitting.Mark mark, int rulings) {
        sql.change(HAND_IN, Map.of("id", id, "at", mark.handedInAt(), "by", mark.by(), "score", mark.score(), "grade", mark.grade(), "right", mark.right(), "answered", mark.answered(),
                "regraded", mark.regraded(), "rulings", rulings));
        if (mark.parts() != null) {
            sql.change(PARTS, Map.of("id", id, "exam", mark.parts().exam(), "study", mark.parts().study()));
        }
    }

    @Override
    public void mark(UUID id, Sitting.Mark mark, int rulings) {
        row(id).mark(mark, rulings);
    }

    @Override
    public List<Sitting> due(Instant before, int limit) {
        return sittings(entityManager.createQuery("select s from SittingRow s where s.state = :open and s.acceptsUntil < :before order by s.acceptsUntil", SittingRow.class)
                .setParameter("open", Sitting.State.OPEN).setParameter("before", before).setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED));
    }

    @Override
    public List<Sitting> list(Filter filter, boolean wholeCity, List<String> unitPaths, @Nullable UUID after, int limit) {
        var where = new StringBuilder("select s from SittingRow s where s.campaignId = :campaign");
        where.append(filter.personId() == null ? "" : " and s.personId = :person").append(filter.state() == null ? "" : " and s.state = :state")
                .append(after == null ? "" : " and s.id < :after");
        if (!wholeCity) {
            var paths = new ArrayList<String>();
            for (int at = 0; at < unitPaths.size(); at++) {
                paths.add("s.unitPath like :path" + at);
            }
            where.append(" and (").append(paths.isEmpty() ? "1 = 0" : String.join(" or ", paths)).append(')');
        }
        var query = entityManager.createQuery(where.append(" order by s.id desc").toString(), SittingRow.class).setParameter("campaign", filter.campaignId()).setMaxResults(limit);
        if (filter.personId() != null) {
            query.setParameter("person", filter.personId());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        for (int at = 0; !wholeCity && at < unitPaths.size(); at++) {
            query.setParameter("path" + at, unitPaths.get(at) + "%");
        }
        return sittings(query);
    }

    @Override
    public Optional<Result> result(UUID campaignId, UUID personId) {
        return resultRow(campaignId, personId).map(ResultRow::result);
    }

    @Override
    public List<Result> resultsOf(UUID personId) {
        return entityManager.createQuery("select r from ResultRow r where r.personId = :person order by r.handedInAt desc", ResultRow.class)
                .setParameter("person", personId).getResultStream().map(ResultRow::result).toList();
    }

    @Override
    public List<Result> resultsOf(UUID campaignId, Collection<UUID> personIds) {
        return entityManager.createQuery("select r from ResultRow r where r.campaignId = :campaign and r.personId in :people", ResultRow.class)
                .setParameter("campaign", campaignId).setParameter("people", personIds).getResultStream().map(ResultRow::result).toList();
    }

    @Override
    public void keep(Result result, boolean known) {
        if (known) {
            resultRow(result.campaignId(), result.personId()).orElseThrow().become(result);
        } else {
            entityManager.persist(new ResultRow(result));
        }
    }

    @Override
    public void passOver(UUID campaignId, int rulingNumber, UUID versionId) {
        entityManager.flush();
        entityManager.createQuery("""
                update SittingRow s set s.rulings = :number where s.campaignId = :campaign and s.state = :marked and s.rulings = :before
                  and not exists (select 1 from PaperRow p where p.id = s.paperId and array_contains(p.versions, :version))""")
                .setParameter("number", rulingNumber).setParameter("before", rulingNumber - 1).setParameter("campaign", campaignId)
                .setParameter("marked", Sitting.State.MARKED).setParameter("version", versionId).executeUpdate();
    }

    @Override
    public List<Sitting> behind(UUID campaignId, int rulingNumber, UUID versionId, int limit) {
        return sittings(entityManager.createQuery("select s " + BEHIND + " order by s.id", SittingRow.class)
                .setParameter("campaign", campaignId).setParameter("number", rulingNumber).setParameter("version", versionId)
                .setParameter("marked", Sitting.State.MARKED).setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public long countBehind(UUID campaignId, int rulingNumber, UUID versionId) {
        return entityManager.createQuery("select count(s) " + BEHIND, Long.class).setParameter("campaign", campaignId).setParameter("number", rulingNumber)
                .setParameter("version", versionId).setParameter("marked", Sitting.State.MARKED).getSingleResult();
    }

    private static final String BEHIND = """
            from SittingRow s where s.campaignId = :campaign and s.state = :marked and s.rulings < :number
              and exists (select 1 from PaperRow p where p.id = s.paperId and array_contains(p.versions, :version))""";

    @Override
    public int extraMinutes(UUID campaignId, UUID personId) {
        return extraTime(campaignId, personId).map(ExtraTimeRow::minutes).orElse(0);
    }

    @Override
    public void grantExtraMinutes(UUID campaignId, UUID personId, int minutes, Instant now) {
        extraTime(campaignId, personId).orElseGet(() -> {
            var row = new ExtraTimeRow(campaignId, personId);
            row.grant(minutes, now);
            entityManager.persist(row);
            return row;
        }).grant(minutes, now);
    }

    @Override
    public void move(UUID campaignId, UUID personId, UUID unitId, String unitPath) {
        entityManager.createQuery("update SittingRow s set s.unitId = :unit, s.unitPath = :path where s.campaignId = :campaign and s.personId = :person")
                .setParameter("unit", unitId).setParameter("path", unitPath).setParameter("campaign", campaignId).setParameter("person", personId).executeUpdate();
    }

    @Override
    public void moveUnit(String fromPath, String toPath) {
        entityManager.createQuery("update SittingRow s set s.unitPath = concat(:to, substring(s.unitPath, :rest)) where s.unitPath like :from")
                .setParameter("to", toPath).setParameter("rest", fromPath.length() + 1).setParameter("from", fromPath + "%").executeUpdate();
    }

    private Optional<ExtraTimeRow> extraTime(UUID campaignId, UUID personId) {
        return entityManager.createQuery("select e from ExtraTimeRow e where e.campaignId = :campaign and e.personId = :person", ExtraTimeRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).getResultStream().findFirst();
    }

    private Optional<ResultRow> resultRow(UUID campaignId, UUID personId) {
        return entityManager.createQuery("select r from ResultRow r where r.campaignId = :campaign and r.personId = :person", ResultRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).getResultStream().findFirst();
    }

    private SittingRow row(UUID id) {
        return entityManager.find(SittingRow.class, id);
    }

    private static List<Sitting> sittings(TypedQuery<SittingRow> query) {
        return query.getResultStream().map(SittingRow::sitting).toList();
    }
}
