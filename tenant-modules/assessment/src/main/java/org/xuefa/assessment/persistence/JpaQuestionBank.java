package org.xuefa.assessment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.PoolQuestion;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionFilter;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionVersion;
import org.xuefa.platform.persistence.Ids;

/** The question bank in the database. */
@ApplicationScoped
public class JpaQuestionBank implements QuestionBank {
    private final EntityManager entityManager;

    protected JpaQuestionBank() {
        this(null);
    }

    @Inject
    public JpaQuestionBank(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Question add(NewQuestion question, Instant now) {
        var row = new QuestionRow(Ids.next(), question, now);
        var version = addVersion(row, question.content(), now);
        entityManager.persist(row);
        entityManager.persist(version);
        entityManager.persist(new QuestionKeyRow(row.versionId(), question.content().key()));
        return row.question(question.content());
    }

    @Override
    public Optional<Question> find(UUID id) {
        return Optional.ofNullable(entityManager.find(QuestionRow.class, id)).map(this::question);
    }

    @Override
    public Optional<Question> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(QuestionRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(this::question);
    }

    @Override
    public Optional<Question> bySourceKey(String sourceKey) {
        return Optional.ofNullable(bySourceKeys(List.of(sourceKey)).get(sourceKey)).map(Sourced::question);
    }

    @Override
    public Map<String, Sourced> bySourceKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : sourced("select q from QuestionRow q where q.sourceKey in :values", sourceKeys).stream()
                .collect(Collectors.toMap(Sourced::sourceKey, Function.identity()));
    }

    @Override
    public List<Sourced> ofSource(String source) {
        return sourced("select q from QuestionRow q where q.source in :values", List.of(source));
    }

    @Override
    public Question change(UUID id, String topic, int difficulty, QuestionContent content, @Nullable String sourceHash, Instant now) {
        var row = entityManager.find(QuestionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        row.label(topic, difficulty, now);
        if (sourceHash != null) {
            row.cameFrom(sourceHash);
        }
        if (!content(row).equals(content)) {
            var version = addVersion(row, content, now);
            entityManager.persist(version);
            entityManager.persist(new QuestionKeyRow(row.versionId(), content.key()));
        }
        entityManager.flush();
        return row.question(content);
    }

    @Override
    public Question changeState(UUID id, QuestionState state, Instant now) {
        var row = entityManager.find(QuestionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        row.state(state, now);
        entityManager.flush();
        return question(row);
    }

    @Override
    public List<Question> list(QuestionFilter filter, @Nullable UUID after, int limit) {
        var conditions = new LinkedHashMap<String, Object>();
        add(conditions, "q.type = :type", filter.type());
        add(conditions, "q.state = :state", filter.state());
        add(conditions, "q.topic = :topic", filter.topic());
        add(conditions, "q.difficulty = :difficulty", filter.difficulty());
        add(conditions, "q.law = :law", filter.law());
        add(conditions, "q.stem like :text escape '!'", filter.text() == null ? null : "%" + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        add(conditions, "q.id < :after", after);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        var query = entityManager.createQuery("select q from QuestionRow q" + where + " order by q.id desc", QuestionRow.class).setMaxResults(limit);
        conditions.forEach((condition, value) -> query.setParameter(condition.replaceAll(".*:(\\w+).*", "$1"), value));
        return questions(query.getResultList());
    }

    @Override
    public List<Question> citing(Collection<String> lawTitles) {
        return questions(entityManager.createQuery("select q from QuestionRow q where q.law in :titles order by q.id", QuestionRow.class)
                .setParameter("titles", lawTitles).getResultList());
    }

    @Override
    public List<QuestionVersion> versions(UUID questionId) {
        var versions = entityManager.createQuery("select v from QuestionVersionRow v where v.questionId = :question order by v.version desc", QuestionVersionRow.class)
                .setParameter("question", questionId).getResultList();
        return versions.stream().map(this::version).toList();
    }

    @Override
    public Optional<QuestionVersion> version(UUID versionId) {
        return Optional.ofNullable(entityManager.find(QuestionVersionRow.class, versionId)).map(this::version);
    }

    @Override
    public List<PoolQuestion> pool() {
        return entityManager.createQuery("""
                select new org.xuefa.assessment.domain.PoolQuestion(q.versionId, q.type, q.topic, q.difficulty, v.optionCount, v.lastPinned)
                from QuestionRow q join QuestionVersionRow v on v.id = q.versionId where q.state = :active order by q.versionId""", PoolQuestion.class)
                .setParameter("active", QuestionState.ACTIVE).getResultList();
    }

    private static void add(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private QuestionVersionRow addVersion(QuestionRow row, QuestionContent content, Instant now) {
        var id = Ids.next();
        row.content(id, content, now);
        return new QuestionVersionRow(id, row.id(), row.version(), content.text(), now);
    }

    private List<Sourced> sourced(String query, Collection<String> values) {
        var rows = entityManager.createQuery(query, QuestionRow.class).setParameter("values", values).getResultList();
        var contents = contents(rows);
        return rows.stream().map(row -> new Sourced(row.question(contents.get(row.versionId())), row.sourceKey(), row.sourceHash())).toList();
    }

    private List<Question> questions(List<QuestionRow> rows) {
        var contents = contents(rows);
        return rows.stream().map(row -> row.question(contents.get(row.versionId()))).toList();
    }

    private Question question(QuestionRow row) {
        return row.question(content(row));
    }

    private QuestionContent content(QuestionRow row) {
        return contents(List.of(row)).get(row.versionId());
    }

    private Map<UUID, QuestionContent> contents(List<QuestionRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(QuestionRow::versionId).toList();
        var keys = entityManager.createQuery("select k from QuestionKeyRow k where k.id in :ids", QuestionKeyRow.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(QuestionKeyRow::id, QuestionKeyRow::key));
        return entityManager.createQuery("select v from QuestionVersionRow v where v.id in :ids", QuestionVersionRow.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(QuestionVersionRow::id, version -> new QuestionContent(version.text(), keys.get(version.id()))));
    }

    private QuestionVersion version(QuestionVersionRow row) {
        return new QuestionVersion(row.id(), row.questionId(), row.version(), new QuestionContent(row.text(), entityManager.find(QuestionKeyRow.class, row.id()).key()), row.createdAt());
    }
}
