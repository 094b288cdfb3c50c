package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.FigureBook.CourseInUnit;
import org.xuefa.duty.domain.FigureBook.Cover;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.CourseCatalogue;
import org.xuefa.learning.CourseSummary;

/** What the platform itself has to say in the ledger: for each item, course and unit who studied, how long and when. Inside a use case's transaction. */
@ApplicationScoped
public class StudyEvidence {
    private final FigureBook book;
    private final CourseCatalogue catalogue;
    private final Units units;

    @SuppressWarnings("NullAway")
    protected StudyEvidence() {
        this(null, null, null);
    }

    @Inject
    public StudyEvidence(FigureBook book, CourseCatalogue catalogue, Units units) {
        this.book = book;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** @param course title; that of one that is off the list is not known any more */
    public record Line(DutyItem item, UUID courseId, String course, Unit unit, CourseInUnit study) {
        public static final String WITHDRAWN = "已下架的课程";

        /** Names the line where a page ends. */
        public UUID id() {
            return UUID.nameUUIDFromBytes((item.id() + " " + courseId + " " + unit.id()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In the order of the items, then by course and by unit, one level below the area where it has one top. */
    List<Line> lines(DutyList list, List<DutyItem> items, Areas.Area area) {
        var covers = book.covers(list.id()).stream().collect(Collectors.groupingBy(Cover::itemId, Collectors.mapping(Cover::courseId, Collectors.toList())));
        var courses = items.stream().flatMap(item -> covers.getOrDefault(item.id(), List.of()).stream()).distinct().toList();
        var studies = studies(list.year(), courses, columns(area));
        var titles = catalogue.published().stream().collect(Collectors.toMap(CourseSummary::id, CourseSummary::title));
        var lines = new ArrayList<Line>();
        for (var item : items) {
            var taught = covers.getOrDefault(item.id(), List.of()).stream().sorted(Comparator.comparing((UUID course) -> titles.getOrDefault(course, Line.WITHDRAWN)).thenComparing(course -> course)).toList();
            for (var course : taught) {
                studies.getOrDefault(course, Map.of()).entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Unit::name).thenComparing(Unit::id)))
                        .forEach(study -> lines.add(new Line(item, course, titles.getOrDefault(course, Line.WITHDRAWN), study.getKey(), study.getValue())));
            }
        }
        return lines;
    }

    /** By course and by the unit that stands for the people's own. */
    private Map<UUID, Map<Unit, CourseInUnit>> studies(int year, Collection<UUID> courses, Map<UUID, Unit> columns) {
        var studies = new HashMap<UUID, Map<Unit, CourseInUnit>>();
        book.byCourse(year, courses).forEach(study -> {
            var column = columns.get(study.unitId());
            if (column != null) {
                studies.computeIfAbsent(study.courseId(), _ -> new HashMap<>()).merge(column, study.at(column.id()), CourseInUnit::and);
            }
        });
        return studies;
    }

    /** For each unit of the area the one under which its people are told: itself if it is the top, else the unit below the top that it belongs to. */
    private Map<UUID, Unit> columns(Areas.Area area) {
        var columns = new HashMap<UUID, Unit>();
        var single = area.units().size() == 1;
        for (var top : area.units()) {
            var inside = units.subtree(top.id());
            var byId = inside.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
            inside.forEach(unit -> columns.put(unit.id(), single && !unit.id().equals(top.id()) ? Objects.requireNonNull(byId.get(below(top, unit))) : top));
        }
        return columns;
    }

    private static UUID below(Unit top, Unit unit) {
        var rest = unit.path().substring(top.path().length());
        return UUID.fromString(rest.substring(0, rest.indexOf('/')));
    }
}
