package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.xuefa.learning.CourseStudy;
import org.xuefa.learning.domain.ChapterDraft;
import org.xuefa.learning.domain.ChapterProgress;
import org.xuefa.learning.domain.CourseCompletion;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Sessions and progress in the database. One active session for each learner is a unique index; a report replaces what it was based on. */
@ApplicationScoped
public class JpaStudy implements StudyStore {
    private static final String FINISHED = "exists (select 1 from CourseProgressRow d where d.campaignId = p.campaignId and d.personId = p.personId and d.courseId = p.courseId)";
    private static final String SHORT = """
            where p.campaignId = :campaign and p.courseId = :course and p.chapterId = :chapter and p.finishedAt is not null and p.countedMillis < :millis and not\s""" + FINISHED;
    private static final String SESSION = """
            select id, campaign_id, person_id, subject, course_id, chapter_id, client, client_id, state, started_at, confirmed_at, counted_millis, earlier_millis, required_seconds,
              chapter_finished, rules_version from learning_session where tenant_id = :tenant and\s""";
    private static final String ADVANCE = """
            update learning_session set confirmed_at = :confirmed, counted_millis = :counted, state = :state, chapter_finished = :finished
            where tenant_id = :tenant and id = :id and state = 'ACTIVE' and confirmed_at = :before""";
    private static final String CHAPTERS = """
            select chapter_id, course_id, counted_millis, studied_at, finished_at from learning_chapter_progress
            where tenant_id = :tenant and campaign_id = :campaign and person_id = :person""";
    private static final String FINISHED_COURSES = """
            select course_id, finished_at, version, rules_version from learning_course_progress where tenant_id = :tenant and campaign_id = :campaign and person_id = :person""";
    private final EntityManager entityManager;
    private final CitySql sql;

    @SuppressWarnings("NullAway")
    protected JpaStudy() {
        this(null);
    }

    @Inject
    public JpaStudy(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public Optional<StudySession> find(UUID sessionId) {
        return sql.row(SESSION + "id = :id", Map.of("id", sessionId), JpaStudy::session);
    }

    @Override
    public Optional<StudySession> active(UUID personId) {
        return sql.row(SESSION + "person_id = :person and state = 'ACTIVE'", Map.of("person", personId), JpaStudy::session);
    }

    @Override
    public void open(StudySession session) {
        var row = new StudySessionRow();
        row.id = session.id();
        row.campaignId = session.campaignId();
        row.personId = session.personId();
        row.subject = session.subject();
        row.courseId = session.courseId();
        row.chapterId = session.chapterId();
        row.client = session.client();
        row.clientId = session.clientId();
        row.state = session.state();
        row.startedAt = session.startedAt();
        row.confirmedAt = session.confirmedAt();
        row.countedMillis = session.countedMillis();
        row.earlierMillis = session.earlierMillis();
        row.requiredSeconds = session.requiredSeconds();
        row.chapterFinished = session.chapterFinished();
        row.rulesVersion = session.rulesVersion();
        entityManager.persist(row);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
        entityManager.detach(row);
    }

    @Override
    public boolean advance(StudySession before, StudySession after) {
        return sql.change(ADVANCE, Map.of("confirmed", after.confirmedAt(), "counted", after.countedMillis(), "state", after.state(), "finished", after.chapterFinished(),
                "id", before.id(), "before", before.confirmedAt())) == 1;
    }

    @Override
    public List<StudySession> silentSince(Instant moment, int limit) {
        return entityManager.createQuery("from StudySessionRow s where s.state = ACTIVE and s.confirmedAt < :moment order by s.personId", StudySessionRow.class)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultStream().map(this::detached).toList();
    }

    @Override
    public Optional<ChapterProgress> chapter(UUID campaignId, UUID personId, UUID chapterId) {
        return Optional.ofNullable(entityManager.find(ChapterProgressRow.class, new ChapterProgressRow.Key(campaignId, personId, chapterId))).map(JpaStudy::progress);
    }

    @Override
    public List<ChapterProgress> chapters(UUID campaignId, UUID personId) {
        return sql.rows(CHAPTERS, Map.of("campaign", campaignId, "person", personId), row -> new ChapterProgress(CitySql.uuid(row, "chapter_id"), CitySql.uuid(row, "course_id"),
                row.getLong("counted_millis"), moment(row, "studied_at"), CitySql.instant(row, "finished_at")));
    }

    @Override
    public List<ChapterProgress> chaptersOf(UUID campaignId, UUID personId, UUID courseId) {
        return chapters(campaignId, personId).stream().filter(progress -> progress.courseId().equals(courseId)).toList();
    }

    @Override
    public void save(UUID campaignId, UUID personId, ChapterProgress progress) {
        var row = entityManager.find(ChapterProgressRow.class, new ChapterProgressRow.Key(campaignId, personId, progress.chapterId()));
        if (row == null) {
            row = new ChapterProgressRow();
            row.campaignId = campaignId;
            row.personId = personId;
            row.chapterId = progress.chapterId();
            row.courseId = progress.courseId();
            fill(row, progress);
            entityManager.persist(row);
        } else {
            fill(row, progress);
        }
    }

    @Override
    public long underWay(UUID campaignId, UUID courseId) {
        return entityManager.createQuery("select count(distinct p.personId) from ChapterProgressRow p where p.campaignId = :campaign and p.courseId = :course and not " + FINISHED, Long.class)
                .setParameter("campaign", campaignId).setParameter("course", courseId).getSingleResult();
    }

    @Override
    public long finished(UUID campaignId, UUID courseId) {
        return entityManager.createQuery("select count(*) from CourseProgressRow p where p.campaignId = :campaign and p.courseId = :course", Long.class)
                .setParameter("campaign", campaignId).setParameter("course", courseId).getSingleResult();
    }

    @Override
    public long shortOfTime(UUID campaignId, UUID courseId, List<ChapterDraft> chapters) {
        return chapters.stream().mapToLong(chapter -> entityManager.createQuery("select count(*) from ChapterProgressRow p " + SHORT, Long.class)
                .setParameter("campaign", campaignId).setParameter("course", courseId).setParameter("chapter", chapter.id())
                .setParameter("millis", chapter.requiredSeconds() * 1000L).getSingleResult()).sum();
    }

    @Override
    public long peopleShortOfTime(UUID campaignId, UUID courseId, List<ChapterDraft> chapters) {
        if (chapters.isEmpty()) {
            return 0;
        }
        var any = IntStream.range(0, chapters.size()).mapToObj(index -> "p.chapterId = :chapter%1$d and p.countedMillis < :millis%1$d".formatted(index))
                .collect(Collectors.joining(" or "));
        var query = entityManager.createQuery("select count(distinct p.personId) from ChapterProgressRow p where p.campaignId = :campaign and p.courseId = :course"
                + " and p.finishedAt is not null and (" + any + ") and not " + FINISHED, Long.class).setParameter("campaign", campaignId).setParameter("course", courseId);
        for (int index = 0; index < chapters.size(); index++) {
            query.setParameter("chapter" + index, chapters.get(index).id()).setParameter("millis" + index, chapters.get(index).requiredSeconds() * 1000L);
        }
        return query.getSingleResult();
    }

    @Override
    public void reopen(UUID campaignId, UUID courseId, List<ChapterDraft> chapters) {
        chapters.forEach(chapter -> entityManager.createQuery("update ChapterProgressRow p set p.finishedAt = null " + SHORT)
                .setParameter("campaign", campaignId).setParameter("course", courseId).setParameter("chapter", chapter.id())
                .setParameter("millis", chapter.requiredSeconds() * 1000L).executeUpdate());
    }

    @Override
    public List<CourseCompletion> finishedCourses(UUID campaignId, UUID personId) {
        return sql.rows(FINISHED_COURSES, Map.of("campaign", campaignId, "person", personId), row -> new CourseCompletion(CitySql.uuid(row, "course_id"), moment(row, "finished_at"),
                row.getInt("version"), row.getInt("rules_version")));
    }

    @Override
    public List<CourseStudy> courseStudies(UUID campaignId, Collection<UUID> personIds) {
        return entityManager.createQuery("""
                        select h.personId, h.courseId, min(h.studiedAt), max(c.finishedAt), sum(h.countedMillis) from ChapterProgressRow h
                        left join CourseProgressRow c on c.campaignId = h.campaignId and c.personId = h.personId and c.courseId = h.courseId
                        where h.campaignId = :campaign and h.personId in :people group by h.personId, h.courseId""", Object[].class)
                .setParameter("campaign", campaignId).setParameter("people", personIds)
                .getResultStream()
                .map(row -> new CourseStudy((UUID) row[0], (UUID) row[1], (Instant) row[2], (Instant) row[3], ((Number) row[4]).longValue() / 1000))
                .toList();
    }

    @Override
    public List<UUID> people(UUID campaignId, UUID afterPersonId, int limit) {
        return entityManager.createQuery("""
                        select b.personId from BalanceRow b where b.campaignId = :campaign and b.personId > :after and b.startedAt is not null order by b.personId""", UUID.class)
                .setParameter("campaign", campaignId).setParameter("after", afterPersonId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean finish(UUID campaignId, UUID personId, CourseCompletion completion) {
        var key = new CourseProgressRow.Key(campaignId, personId, completion.courseId());
        if (entityManager.find(CourseProgressRow.class, key) != null) {
            return false;
        }
        var row = new CourseProgressRow();
        row.campaignId = campaignId;
        row.personId = personId;
        row.courseId = completion.courseId();
        row.finishedAt = completion.finishedAt();
        row.version = completion.version();
        row.rulesVersion = completion.rulesVersion();
        entityManager.persist(row);
        return true;
    }

    private static void fill(ChapterProgressRow row, ChapterProgress progress) {
        row.countedMillis = progress.countedMillis();
        row.studiedAt = progress.studiedAt();
        row.finishedAt = progress.finishedAt();
    }

    private static ChapterProgress progress(ChapterProgressRow row) {
        return new ChapterProgress(row.chapterId, row.courseId, row.countedMillis, row.studiedAt, row.finishedAt);
    }

    private static StudySession session(ResultSet row) throws SQLException {
        return new StudySession(CitySql.uuid(row, "id"), CitySql.uuid(row, "campaign_id"), CitySql.uuid(row, "person_id"), row.getString("subject"), CitySql.uuid(row, "course_id"),
                CitySql.uuid(row, "chapter_id"), StudySession.Client.valueOf(row.getString("client")), row.getString("client_id"), StudySession.State.valueOf(row.getString("state")),
                moment(row, "started_at"), moment(row, "confirmed_at"), row.getLong("counted_millis"), row.getLong("earlier_millis"), row.getInt("required_seconds"),
                row.getBoolean("chapter_finished"), row.getInt("rules_version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(CitySql.instant(row, column));
    }

    /** Reports go past the persistence context, so nothing of a session stays in it. */
    private StudySession detached(StudySessionRow row) {
        entityManager.detach(row);
        return new StudySession(row.id, row.campaignId, row.personId, row.subject, row.courseId, row.chapterId, row.client, row.clientId, row.state, row.startedAt,
                row.confirmedAt, row.countedMillis, row.earlierMillis, row.requiredSeconds, row.chapterFinished, row.rulesVersion);
    }
}
