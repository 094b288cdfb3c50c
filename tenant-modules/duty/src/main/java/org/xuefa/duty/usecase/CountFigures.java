package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.FigureBook.Cover;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.Learner;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;

/** Figures of subjects: an item, a department within its list, the list. Works inside a transaction that holds the book. */
@ApplicationScoped
public class CountFigures {
    private final FigureBook book;
    private final Units units;

    @SuppressWarnings("NullAway")
    protected CountFigures() {
        this(null, null);
    }

    @Inject
    public CountFigures(FigureBook book, Units units) {
        this.book = book;
        this.units = units;
    }

    /** Adds the difference between a person before and after to every subject of these lists that one of the person's courses teaches. */
    void post(Collection<DutyList> lists, Learner before, Learner after) {
        if (before.equals(after)) {
            return;
        }
        var courses = new HashSet<>(before.studies().keySet());
        courses.addAll(after.studies().keySet());
        var paths = paths(before, after);
        bySubject(book.coversOfCourses(lists.stream().map(DutyList::id).toList(), courses)).forEach((subject, taught) -> {
            var gone = before.figures(taught);
            var now = after.figures(taught);
            var old = ancestors(paths, before);
            var fresh = ancestors(paths, after);
            if (old.equals(fresh)) {
                post(subject, fresh, now.minus(gone));
            } else {
                post(subject, old, Figures.NONE.minus(gone));
                post(subject, fresh, now);
            }
        });
    }

    private void post(Subject subject, Set<UUID> unitIds, Figures difference) {
        if (!difference.isNothing() && !unitIds.isEmpty()) {
            book.post(subject.list(), subject.id(), unitIds, difference);
        }
    }

    /** Counts subjects of the list anew: those of these items, their departments, and the list; how many figures were different. */
    int recount(DutyList list, Collection<DutyItem> items) {
        var subjects = new HashMap<UUID, Set<UUID>>();
        items.forEach(item -> {
            subjects.put(item.id(), new HashSet<>());
            subjects.put(item.content().department().id(), new HashSet<>());
        });
        subjects.put(list.id(), new HashSet<>());
        bySubject(book.covers(list.id())).forEach((subject, courses) -> subjects.computeIfPresent(subject.id(), (_, _) -> courses));
        var paths = units.root().map(root -> units.subtree(root.id())).orElse(List.of()).stream().collect(Collectors.toMap(Unit::id, Unit::path));
        return subjects.entrySet().stream().mapToInt(subject -> book.replace(list.id(), subject.getKey(), rolledUp(book.studied(list.year(), subject.getValue()), paths))).sum();
    }

    private record Subject(UUID list, UUID id) {}

    private static Map<Subject, Set<UUID>> bySubject(List<Cover> covers) {
        var bySubject = new HashMap<Subject, Set<UUID>>();
        covers.forEach(cover -> {
            for (var subject : List.of(cover.itemId(), cover.departmentId(), cover.listId())) {
                bySubject.computeIfAbsent(new Subject(cover.listId(), subject), _ -> new HashSet<>()).add(cover.courseId());
            }
        });
        return bySubject;
    }

    private Map<UUID, String> paths(Learner before, Learner after) {
        var ids = new HashSet<UUID>();
        if (before.unitId() != null) {
            ids.add(before.unitId());
        }
        if (after.unitId() != null) {
            ids.add(after.unitId());
        }
        return units.findAll(ids).stream().collect(Collectors.toMap(Unit::id, Unit::path));
    }

    private static Set<UUID> ancestors(Map<UUID, String> paths, Learner learner) {
        var path = learner.unitId() == null ? null : paths.get(learner.unitId());
        return path == null ? Set.of() : ids(path);
    }

    /** The units of a path, from the city down. */
    static Set<UUID> ids(String path) {
        var ids = new HashSet<UUID>();
        for (var part : path.split("/")) {
            if (!part.isEmpty()) {
                ids.add(UUID.fromString(part));
            }
        }
        return ids;
    }

    private static Map<UUID, Figures> rolledUp(Map<UUID, Figures> own, Map<UUID, String> paths) {
        var total = new HashMap<UUID, Figures>();
        own.forEach((unit, figures) -> {
            if (paths.containsKey(unit)) {
                ids(paths.get(unit)).forEach(above -> total.merge(above, figures, Figures::plus));
            }
        });
        total.values().removeIf(Figures::isNothing);
        return total;
    }
}
