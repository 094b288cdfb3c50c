package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Window;
import org.xuefa.duty.domain.CoverageState;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.domain.LinkRule.Source;
import org.xuefa.duty.domain.Occasion;
import org.xuefa.duty.domain.Occasions;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.CourseSummary;
import org.xuefa.platform.problem.Refusal;

/** The coverage map: what the duty list asks for, what there is to study, and who studied it, within the caller's scope. */
@ApplicationScoped
@Transactional
public class ReadCoverage {
    private final KeepLists keep;
    private final DutyListStore lists;
    private final FigureBook book;
    private final LinkCourses links;
    private final TeachingCourses courses;
    private final Areas areas;
    private final Units units;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReadCoverage() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReadCoverage(KeepLists keep, DutyListStore lists, FigureBook book, LinkCourses links, TeachingCourses courses, Areas areas, Units units, Clock clock) {
        this.keep = keep;
        this.lists = lists;
        this.book = book;
        this.links = links;
        this.courses = courses;
        this.areas = areas;
        this.units = units;
        this.clock = clock;
    }

    /** @param state only items in this state; departments without any are left out */
    public record Question(UUID listId, @Nullable UUID unitId, @Nullable UUID departmentId, @Nullable CoverageState state) {}

    /** @param courses that can be studied now */
    public record Entry(DutyItem item, CoverageState state, List<CourseSummary> courses, Figures figures, @Nullable Occasion next) {}

    /** @param own it lies in the caller's scope */
    public record DepartmentLine(Department department, boolean own, Figures figures, List<Entry> entries) {}

    /** Counts are of what was asked for, before the state. */
    public record Totals(int departments, int items, Map<CoverageState, Integer> byState, Figures figures) {}

    /** @param unit whose people are counted; null for the caller's whole scope */
    public record CoverageMap(DutyList list, @Nullable Unit unit, Totals totals, @Nullable Instant recountedAt, List<DepartmentLine> departments) {}

    /** A course with why it is linked. @param course null when it is off the list; @param source null when an editor excluded it */
    public record LinkedCourse(UUID id, @Nullable CourseSummary course, @Nullable Source source) {}

    /** @param own only the unit itself, without what lies below */
    public record UnitLine(Unit unit, boolean own, boolean hasChildren, Figures figures) {}

    public record ItemCoverage(DutyItem item, CoverageState state, Figures figures, List<LinkedCourse> courses, List<UnitLine> units) {}

    /** Departments by name, each with its items in the order of the list. */
    public CoverageMap map(Question question) {
        var list = keep.seen(question.listId());
        var area = areas.of(question.unitId());
        var items = lists.items(list.id()).stream().filter(item -> question.departmentId() == null || item.content().department().id().equals(question.departmentId())).toList();
        var linked = links.of(list, items);
        var studyable = courses.studyable();
        var figures = book.figures(list.id(), area.ids());
        var today = today();
        var byDepartment = new LinkedHashMap<UUID, List<Entry>>();
        items.forEach(item -> byDepartment.computeIfAbsent(item.content().department().id(), _ -> new ArrayList<>())
                .add(entry(item, linked.getOrDefault(item.id(), Map.of()).keySet(), studyable, figures, today)));
        var own = areas.covered(byDepartment.keySet());
        var lines = byDepartment.entrySet().stream()
                .map(department -> new DepartmentLine(department.getValue().getFirst().item().content().department(), own.contains(department.getKey()),
                        figures.getOrDefault(department.getKey(), Figures.NONE), filtered(department.getValue(), question.state())))
                .sorted(Comparator.<DepartmentLine, Boolean>comparing(line -> !line.own() || area.isWholeCity()).thenComparing(line -> line.department().name()).thenComparing(line -> line.department().id()))
                .toList();
        return new CoverageMap(list, area.single(), totals(question, byDepartment, figures, list), book.recount().recountedAt(),
                lines.stream().filter(line -> !line.entries().isEmpty()).toList());
    }

    private static List<Entry> filtered(List<Entry> entries, @Nullable CoverageState state) {
        return entries.stream().filter(entry -> state == null || entry.state() == state).toList();
    }

    private static Totals totals(Question question, Map<UUID, List<Entry>> byDepartment, Map<UUID, Figures> figures, DutyList list) {
        var byState = new HashMap<CoverageState, Integer>();
        byDepartment.values().forEach(entries -> entries.forEach(entry -> byState.merge(entry.state(), 1, Integer::sum)));
        var subject = question.departmentId() == null ? list.id() : question.departmentId();
        return new Totals(byDepartment.size(), byDepartment.values().stream().mapToInt(List::size).sum(), byState, figures.getOrDefault(subject, Figures.NONE));
    }

    private static Entry entry(DutyItem item, Set<UUID> linked, Map<UUID, CourseSummary> studyable, Map<UUID, Figures> figures, LocalDate today) {
        var there = linked.stream().filter(studyable::containsKey).map(studyable::get).sorted(Comparator.comparing(CourseSummary::title).thenComparing(CourseSummary::id)).toList();
        var counted = figures.getOrDefault(item.id(), Figures.NONE);
        return new Entry(item, CoverageState.of(there.size(), counted), there, counted, Occasions.next(Occasions.of(item.content().occasions()), today).orElse(null));
    }

    /** One item with its courses, and its figures one level below the unit that is asked for. */
    public ItemCoverage item(UUID listId, UUID itemId, @Nullable UUID unitId) {
        var list = keep.seen(listId);
        var item = lists.item(listId, itemId).orElseThrow(Refusal::notFound);
        var area = areas.of(unitId);
        var studyable = courses.studyable();
        var linked = links.of(list, List.of(item)).getOrDefault(itemId, Map.of());
        var entry = entry(item, linked.keySet(), studyable, book.figures(listId, area.ids()), today());
        return new ItemCoverage(item, entry.state(), entry.figures(), linkedCourses(item, linked, studyable), unitLines(list, itemId, area));
    }

    private List<LinkedCourse> linkedCourses(DutyItem item, Map<UUID, Source> linked, Map<UUID, CourseSummary> studyable) {
        var all = new ArrayList<LinkedCourse>();
        linked.forEach((course, source) -> all.add(new LinkedCourse(course, studyable.get(course), source)));
        book.decisions(item.id()).entrySet().stream().filter(decision -> decision.getValue() == Decision.EXCLUDED)
                .forEach(decision -> all.add(new LinkedCourse(decision.getKey(), studyable.get(decision.getKey()), null)));
        all.sort(Comparator.<LinkedCourse, Boolean>comparing(course -> course.source() == null).thenComparing(course -> course.course() == null ? "" : course.course().title())
                .thenComparing(LinkedCourse::id));
        return all;
    }

    private List<UnitLine> unitLines(DutyList list, UUID itemId, Areas.Area area) {
        var top = area.units().size() == 1 ? area.units().getFirst() : null;
        var inside = area.units().stream().flatMap(unit -> units.subtree(unit.id()).stream()).toList();
        var parents = inside.stream().map(Unit::parentId).collect(Collectors.toSet());
        var below = top == null ? area.units() : inside.stream().filter(unit -> top.id().equals(unit.parentId())).toList();
        var ids = below.stream().map(Unit::id).collect(Collectors.toSet());
        var figures = book.figuresOf(list.id(), itemId, ids);
        var lines = new ArrayList<UnitLine>();
        if (top != null) {
            var own = book.figuresOf(list.id(), itemId, List.of(top.id())).getOrDefault(top.id(), Figures.NONE).minus(figures.values().stream().reduce(Figures.NONE, Figures::plus));
            if (!own.isNothing() || below.isEmpty()) {
                lines.add(new UnitLine(top, true, false, own));
            }
        }
        below.forEach(unit -> lines.add(new UnitLine(unit, false, parents.contains(unit.id()), figures.getOrDefault(unit.id(), Figures.NONE))));
        lines.sort(Comparator.<UnitLine, Boolean>comparing(line -> !line.own()).thenComparing(line -> -line.figures().started()).thenComparing(line -> line.unit().name())
                .thenComparing(line -> line.unit().id()));
        return lines;
    }

    private LocalDate today() {
        return clock.instant().atZone(Window.CITY_TIME).toLocalDate();
    }
}
