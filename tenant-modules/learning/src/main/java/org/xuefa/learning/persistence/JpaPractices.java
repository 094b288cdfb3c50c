package org.xuefa.learning.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.Practice;
import org.xuefa.learning.domain.PracticeStore;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;

/** Practices in the database; one open practice for a learner and a course is a unique index, the first answer is a conditional update. */
@ApplicationScoped
public class JpaPractices implements PracticeStore {
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
    private static final String BEST = """
            select course_id, max(score) as best from learning_practice
            where tenant_id = :tenant and campaign_id = :campaign and person_id = :person and state = 'MARKED' group by course_id""";
    private static final String OPEN = "select course_id from learning_practice where tenant_id = :tenant and campaign_id = :campaign and person_id = :person and state = 'OPEN'";
    private final EntityManager entityManager;
    private final CitySql sql;

    @SuppressWarnings("NullAway")
    protected JpaPractices() {
        this(null);
    }

    @Inject
    public JpaPractices(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
    }

    @Override
    public Optional<Practice> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PracticeRow.class, id)).map(this::practice);
    }

    @Override
    public Optional<Practice> open(UUID campaignId, UUID personId, UUID courseId) {
        return entityManager.createQuery("from PracticeRow p where p.campaignId = :campaign and p.personId = :person and p.courseId = :course and p.state = OPEN", PracticeRow.class)
                .setParameter("campaign", campaignId).setParameter("person", personId).setParameter("course", courseId)
                .getResultStream().findAny().map(this::practice);
    }

    @Override
    public void add(Practice practice) {
        var row = new PracticeRow();
        row.id = practice.id();
        row.campaignId = practice.campaignId();
        row.personId = practice.personId();
        row.courseId = practice.courseId();
        row.version = practice.version();
        row.state = practice.state();
        row.passScore = practice.passScore();
        row.minimum = practice.minimum().tenths();
        row.maximum = practice.maximum().tenths();
        row.startedAt = practice.startedAt();
        row.rulesVersion = practice.rulesVersion();
        entityManager.persist(row);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
        var items = practice.items().stream().map(item -> row(practice.id(), item)).toList();
        items.forEach(entityManager::persist);
        entityManager.flush();
        items.forEach(entityManager::detach);
        entityManager.detach(row);
    }

    @Override
    public boolean answer(UUID practiceId, Practice.Item item) {
        return entityManager.createQuery("""
                        update PracticeItemRow i set i.chosen = :chosen, i.correct = :correct
                        where i.practiceId = :practice and i.number = :number and i.chosen is null
                          and exists (select 1 from PracticeRow p where p.id = :practice and p.state = OPEN)""")
                .setParameter("chosen", Columns.write(Objects.requireNonNull(item.chosen())))
                .setParameter("correct", Objects.requireNonNull(item.correct()))
                .setParameter("practice", practiceId)
                .setParameter("number", item.number())
                .executeUpdate() == 1;
    }

    @Override
    public boolean mark(Practice practice) {
        return entityManager.createQuery("""
                        update PracticeRow p set p.state = MARKED, p.markedAt = :at, p.score = :score, p.earned = :earned where p.id = :id and p.state = OPEN""")
                .setParameter("at", Objects.requireNonNull(practice.markedAt()))
                .setParameter("score", Objects.requireNonNull(practice.score()))
                .setParameter("earned", Objects.requireNonNull(practice.earned()).tenths())
                .setParameter("id", practice.id())
                .executeUpdate() == 1;
    }

    @Override
    public Map<UUID, Integer> bestScores(UUID campaignId, UUID personId) {
        return sql.rows(BEST, Map.of("campaign", campaignId, "person", personId), row -> Map.entry(CitySql.uuid(row, "course_id"), row.getInt("best"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<UUID> openCourses(UUID campaignId, UUID personId) {
        return sql.rows(OPEN, Map.of("campaign", campaignId, "person", personId), row -> CitySql.uuid(row, "course_id"));
    }

    /** Answers and marks go past the persistence context, so nothing of a practice stays in it. */
    private Practice practice(PracticeRow row) {
        entityManager.detach(row);
        var items = entityManager.createQuery("from PracticeItemRow i where i.practiceId = :id order by i.number", PracticeItemRow.class)
                .setParameter("id", row.id).getResultStream().map(this::item).toList();
        return new Practice(row.id, row.campaignId, row.personId, row.courseId, row.version, row.state, row.passScore, new Credit(row.minimum), new Credit(row.maximum),
                row.startedAt, row.markedAt, row.score, credit(row.earned), row.rulesVersion, items);
    }

    private Practice.Item item(PracticeItemRow row) {
        entityManager.detach(row);
        return new Practice.Item(row.number, row.questionId, Columns.read(row.optionOrder, NUMBERS), row.chosen == null ? null : Columns.read(row.chosen, NUMBERS), row.correct);
    }

    private static PracticeItemRow row(UUID practiceId, Practice.Item item) {
        var row = new PracticeItemRow();
        row.practiceId = practiceId;
        row.number = item.number();
        row.questionId = item.questionId();
        row.optionOrder = Columns.write(item.optionOrder());
        return row;
    }

    private static @Nullable Credit credit(@Nullable Integer tenths) {
        return tenths == null ? null : new Credit(tenths);
    }
}
