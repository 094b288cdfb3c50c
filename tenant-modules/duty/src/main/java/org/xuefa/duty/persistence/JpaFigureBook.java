package org.xuefa.duty.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.Learner;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.domain.LinkRule.Source;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Links, learners and figures in the database; writers of a city take turns on one row. */
@ApplicationScoped
public class JpaFigureBook implements FigureBook {
    private static final int ONLY = 1;
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaFigureBook() {
        this(null);
    }

    @Inject
    public JpaFigureBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void lock() {
        if (entityManager.find(DutyBookRow.class, ONLY, LockModeType.PESSIMISTIC_WRITE) != null) {
            return;
        }
        var row = new DutyBookRow();
        row.id = ONLY;
        entityManager.persist(row);
        try {
            entityManager.flush();
        } catch (ConstraintViolationException _) {
            // Somebody else began the book in this moment: the same work again finds it there.
            throw new Refusal(CommonProblem.CONFLICTING_CHANGE);
        }
    }

    @Override
    public Recount recount() {
        var row = entityManager.find(DutyBookRow.class, ONLY);
        return row == null ? new Recount(null, null, 0, null) : new Recount(row.recountOn, row.recountAfter, row.corrected, row.recountedAt);
    }

    @Override
    public void save(Recount recount) {
        var row = entityManager.getReference(DutyBookRow.class, ONLY);
        row.recountOn = recount.recountOn();
        row.recountAfter = recount.recountAfter();
        row.corrected = recount.corrected();
        row.recountedAt = recount.recountedAt();
    }

    @Override
    public Map<UUID, Decision> decisions(UUID itemId) {
        return entityManager.createQuery("from DutyLinkRow k where k.itemId = :item", DutyLinkRow.class).setParameter("item", itemId)
                .getResultStream().collect(Collectors.toMap(row -> row.courseId, row -> row.decision));
    }

    @Override
    public Map<UUID, Map<UUID, Decision>> decisionsOfList(UUID listId) {
        return entityManager.createQuery("select k from DutyLinkRow k join DutyItemRow i on i.id = k.itemId where i.listId = :list", DutyLinkRow.class).setParameter("list", listId)
                .getResultStream().collect(Collectors.groupingBy(row -> row.itemId, Collectors.toMap(row -> row.courseId, row -> row.decision)));
    }

    @Override
    public void decide(UUID itemId, UUID courseId, Decision decision, Instant now) {
        var row = entityManager.find(DutyLinkRow.class, new DutyLinkRow.Key(itemId, courseId));
        if (row == null) {
            row = new DutyLinkRow();
            row.itemId = itemId;
            row.courseId = courseId;
            row.decision = decision;
            row.madeAt = now;
            entityManager.persist(row);
        } else if (row.decision != decision) {
            row.decision = decision;
            row.madeAt = now;
        }
    }

    @Override
    public List<Cover> covers(UUID listId) {
        return entityManager.createQuery("select c, i.departmentId from DutyCoverRow c join DutyItemRow i on i.id = c.itemId where c.listId = :list", Object[].class)
                .setParameter("list", listId)
                .getResultStream().map(JpaFigureBook::cover).toList();
    }

    @Override
    public List<Cover> coversOfCourses(Collection<UUID> listIds, Collection<UUID> courseIds) {
        return listIds.isEmpty() || courseIds.isEmpty() ? List.of() : entityManager.createQuery("""
                        select c, i.departmentId from DutyCoverRow c join DutyItemRow i on i.id = c.itemId where c.courseId in :courses and c.listId in :lists""", Object[].class)
                .setParameter("courses", courseIds).setParameter("lists", listIds)
                .getResultStream().map(JpaFigureBook::cover).toList();
    }

    @Override
    public boolean setCovers(DutyItem item, Map<UUID, Source> courses) {
        var before = entityManager.createQuery("from DutyCoverRow c where c.itemId = :item", DutyCoverRow.class).setParameter("item", item.id())
                .getResultStream().collect(Collectors.toMap(row -> row.courseId, Function.identity()));
        var different = new HashSet<UUID>();
        before.forEach((course, row) -> {
            var source = courses.get(course);
            if (source == null) {
                entityManager.remove(row);
                different.add(course);
            } else {
                row.source = source;
            }
        });
        courses.forEach((course, source) -> {
            if (!before.containsKey(course)) {
                var row = new DutyCoverRow();
                row.itemId = item.id();
                row.courseId = course;
                row.listId = item.listId();
                row.source = source;
                entityManager.persist(row);
                different.add(course);
            }
        });
        return !different.isEmpty();
    }

    @Override
    public Optional<Learner> learner(int year, UUID personId) {
        var person = entityManager.find(DutyPersonRow.class, new DutyPersonRow.Key(year, personId));
        if (person == null) {
            return Optional.empty();
        }
        return Optional.of(new Learner(personId, person.unitId, person.counts, studies(year, personId).stream()
                .collect(Collectors.toMap(row -> row.courseId, row -> new Learner.Study(row.startedOn, row.finishedOn, row.seconds)))));
    }

    private List<DutyStudyRow> studies(int year, UUID personId) {
        return entityManager.createQuery("from DutyStudyRow s where s.year = :year and s.personId = :person", DutyStudyRow.class)
                .setParameter("year", year).setParameter("person", personId).getResultList();
    }

    @Override
    public void save(int year, Learner learner) {
        var person = entityManager.find(DutyPersonRow.class, new DutyPersonRow.Key(year, learner.personId()));
        var unit = Objects.requireNonNull(learner.unitId());
        if (person == null) {
            person = new DutyPersonRow();
            person.year = year;
            person.personId = learner.personId();
            person.unitId = unit;
            person.counts = learner.counts();
            entityManager.persist(person);
        } else {
            person.unitId = unit;
            person.counts = learner.counts();
        }
        var before = studies(year, learner.personId()).stream().collect(Collectors.toMap(row -> row.courseId, Function.identity()));
        learner.studies().forEach((course, study) -> {
            var row = before.get(course);
            if (row == null) {
                row = new DutyStudyRow();
                row.year = year;
                row.personId = learner.personId();
                row.courseId = course;
                fill(row, study);
                entityManager.persist(row);
            } else {
                fill(row, study);
            }
        });
    }

    private static void fill(DutyStudyRow row, Learner.Study study) {
        row.startedOn = study.startedOn();
        row.finishedOn = study.finishedOn();
        row.seconds = study.seconds();
    }

    @Override
    public void post(UUID listId, UUID subjectId, Collection<UUID> unitIds, Figures difference) {
        var rows = rows(listId, subjectId, unitIds);
        unitIds.forEach(unit -> set(listId, subjectId, unit, rows.get(unit), figures(rows.get(unit)).plus(difference)));
    }

    @Override
    public int replace(UUID listId, UUID subjectId, Map<UUID, Figures> byUnit) {
        var rows = entityManager.createQuery("from DutyFigureRow f where f.listId = :list and f.subjectId = :subject", DutyFigureRow.class)
                .setParameter("list", listId).setParameter("subject", subjectId)
                .getResultStream().collect(Collectors.toMap(row -> row.unitId, Function.identity()));
        var units = new HashSet<>(rows.keySet());
        units.addAll(byUnit.keySet());
        int different = 0;
        for (var unit : units) {
            var wanted = byUnit.getOrDefault(unit, Figures.NONE);
            if (!wanted.equals(figures(rows.get(unit)))) {
                set(listId, subjectId, unit, rows.get(unit), wanted);
                different++;
            }
        }
        return different;
    }

    private void set(UUID listId, UUID subjectId, UUID unitId, @Nullable DutyFigureRow known, Figures figures) {
        var row = known;
        if (row == null) {
            row = new DutyFigureRow();
            row.listId = listId;
            row.subjectId = subjectId;
            row.unitId = unitId;
            entityManager.persist(row);
        }
        row.started = figures.started();
        row.finished = figures.finished();
        row.seconds = figures.seconds();
    }

    private Map<UUID, DutyFigureRow> rows(UUID listId, UUID subjectId, Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? Map.of() : entityManager.createQuery("from DutyFigureRow f where f.listId = :list and f.subjectId = :subject and f.unitId in :units", DutyFigureRow.class)
                .setParameter("list", listId).setParameter("subject", subjectId).setParameter("units", unitIds)
                .getResultStream().collect(Collectors.toMap(row -> row.unitId, Function.identity()));
    }

    @Override
    public Map<UUID, Figures> studied(int year, Collection<UUID> courseIds) {
        return courseIds.isEmpty() ? Map.of() : entityManager.createQuery("""
                        select p.unitId, count(distinct p.personId), count(distinct case when s.finishedOn is not null then p.personId end), sum(s.seconds)
                        from DutyStudyRow s join DutyPersonRow p on p.year = s.year and p.personId = s.personId
                        where s.year = :year and s.courseId in :courses and p.counts = true group by p.unitId""", Object[].class)
                .setParameter("year", year).setParameter("courses", courseIds)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> figures(row, 1)));
    }

    @Override
    public Map<UUID, Figures> figures(UUID listId, Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? Map.of() : entityManager.createQuery("""
                        select f.subjectId, sum(f.started), sum(f.finished), sum(f.seconds) from DutyFigureRow f where f.listId = :list and f.unitId in :units
                        group by f.subjectId""", Object[].class)
                .setParameter("list", listId).setParameter("units", unitIds)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> figures(row, 1)));
    }

    @Override
    public Map<UUID, Figures> figuresOf(UUID listId, UUID subjectId, Collection<UUID> unitIds) {
        var found = new HashMap<UUID, Figures>();
        rows(listId, subjectId, unitIds).forEach((unit, row) -> found.put(unit, figures(row)));
        return found;
    }

    @Override
    public List<CourseInUnit> byCourse(int year, Collection<UUID> courseIds) {
        return courseIds.isEmpty() ? List.of() : entityManager.createQuery("""
                        select s.courseId, p.unitId, count(p.personId), count(s.finishedOn), sum(s.seconds), min(s.startedOn), max(s.startedOn), max(s.finishedOn)
                        from DutyStudyRow s join DutyPersonRow p on p.year = s.year and p.personId = s.personId
                        where s.year = :year and s.courseId in :courses and p.counts = true group by s.courseId, p.unitId""", Object[].class)
                .setParameter("year", year).setParameter("courses", courseIds)
                .getResultStream().map(row -> {
                    var started = (LocalDate) row[6];
                    var finished = (LocalDate) row[7];
                    return new CourseInUnit((UUID) row[0], (UUID) row[1], figures(row, 2), (LocalDate) row[5], finished == null || finished.isBefore(started) ? started : finished);
                }).toList();
    }

    @Override
    public List<Studier> studiers(int year, Collection<UUID> courseIds, @Nullable Collection<UUID> unitIds, @Nullable Boolean finished, @Nullable PersonPlace after, int limit) {
        if (courseIds.isEmpty() || unitIds != null && unitIds.isEmpty()) {
            return List.of();
        }
        var query = entityManager.createQuery("""
                        select p.personId, p.unitId, min(s.startedOn), min(s.finishedOn), sum(s.seconds)
                        from DutyStudyRow s join DutyPersonRow p on p.year = s.year and p.personId = s.personId
                        where s.year = :year and s.courseId in :courses and p.counts = true""" + (unitIds == null ? "" : " and p.unitId in :units")
                        + (after == null ? "" : " and (p.unitId > :unit or (p.unitId = :unit and p.personId > :person))") + " group by p.personId, p.unitId"
                        + (finished == null ? "" : finished ? " having count(s.finishedOn) > 0" : " having count(s.finishedOn) = 0") + " order by p.unitId, p.personId", Object[].class)
                .setParameter("year", year).setParameter("courses", courseIds);
        if (unitIds != null) {
            query.setParameter("units", unitIds);
        }
        if (after != null) {
            query.setParameter("unit", after.unitId()).setParameter("person", after.personId());
        }
        return query.setMaxResults(limit).getResultStream()
                .map(row -> new Studier((UUID) row[0], (UUID) row[1], (LocalDate) row[2], (LocalDate) row[3], ((Number) row[4]).longValue())).toList();
    }

    private static Cover cover(Object[] row) {
        var cover = (DutyCoverRow) row[0];
        return new Cover(cover.listId, cover.itemId, (UUID) row[1], cover.courseId, cover.source);
    }

    private static Figures figures(@Nullable DutyFigureRow row) {
        return row == null ? Figures.NONE : new Figures(row.started, row.finished, row.seconds);
    }

    private static Figures figures(Object[] row, int from) {
        return new Figures(((Number) row[from]).intValue(), ((Number) row[from + 1]).intValue(), ((Number) row[from + 2]).longValue());
    }
}
