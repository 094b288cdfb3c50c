package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.DutyEvidence;
import org.xuefa.duty.DutyEvidenceLine;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyList;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.Figures;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.learning.CourseCatalogue;
import org.xuefa.learning.CourseSummary;
import org.xuefa.platform.audit.AuditLog;

/** What was done for each item in a year: the evidence that the duty ledger takes. */
@ApplicationScoped
@Transactional
public class EvidenceBook implements DutyEvidence {
    private final KeepLists keep;
    private final OpenLists open;
    private final DutyListStore lists;
    private final FigureBook book;
    private final CourseCatalogue catalogue;
    private final Areas areas;
    private final Units units;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected EvidenceBook() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public EvidenceBook(KeepLists keep, OpenLists open, DutyListStore lists, FigureBook book, CourseCatalogue catalogue, Areas areas, Units units, AuditLog audit) {
        this.keep = keep;
        this.open = open;
        this.lists = lists;
        this.book = book;
        this.catalogue = catalogue;
        this.areas = areas;
        this.units = units;
        this.audit = audit;
    }

    /** @param item with what the line leaves out */
    public record Line(DutyItem item, DutyEvidenceLine evidence) {}

    /** The ledger that leaves the platform, within the caller's scope. */
    public List<Line> ledger(UUID listId, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var list = keep.seen(listId);
        var area = areas.of(unitId);
        var items = lists.items(listId).stream().filter(item -> departmentId == null || item.content().department().id().equals(departmentId)).toList();
        var facts = new HashMap<String, Object>(Map.of("year", list.year(), "items", items.size()));
        if (unitId != null) {
            facts.put("unit", unitId);
        }
        audit.record("duty-ledger.exported", "duty-list", listId.toString(), facts);
        return lines(list, items, area.ids());
    }

    @Override
    public List<DutyEvidenceLine> of(int year) {
        var root = units.root().map(Unit::id).stream().toList();
        return open.of(year).stream().flatMap(list -> lines(list, lists.items(list.id()), root).stream()).map(Line::evidence).toList();
    }

    private List<Line> lines(DutyList list, List<DutyItem> items, Collection<UUID> tops) {
        var figures = book.figures(list.id(), tops);
        var inside = inside(tops);
        var days = book.days(list.id(), list.year()).stream().filter(day -> inside.contains(day.unitId())).collect(Collectors.groupingBy(FigureBook.Days::itemId));
        var titles = catalogue.published().stream().collect(Collectors.toMap(CourseSummary::id, CourseSummary::title));
        var courses = new HashMap<UUID, Set<String>>();
        book.covers(list.id()).stream().filter(cover -> titles.containsKey(cover.courseId()))
                .forEach(cover -> courses.computeIfAbsent(cover.itemId(), _ -> new TreeSet<>()).add(titles.get(cover.courseId())));
        return items.stream().map(item -> {
            var content = item.content();
            var counted = figures.getOrDefault(item.id(), Figures.NONE);
            var spans = days.getOrDefault(item.id(), List.of());
            return new Line(item, new DutyEvidenceLine(item.id(), content.department().id(), content.department().name(), content.law().title(), content.audience(),
                    List.copyOf(courses.getOrDefault(item.id(), Set.of())), counted.started(), counted.finished(), counted.seconds(), first(spans), last(spans)));
        }).toList();
    }

    private Set<UUID> inside(Collection<UUID> tops) {
        var inside = new HashSet<UUID>();
        tops.forEach(top -> units.subtree(top).forEach(unit -> inside.add(unit.id())));
        return inside;
    }

    private static @Nullable LocalDate first(List<FigureBook.Days> spans) {
        return spans.stream().map(FigureBook.Days::firstOn).min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate last(List<FigureBook.Days> spans) {
        return spans.stream().map(FigureBook.Days::lastOn).max(LocalDate::compareTo).orElse(null);
    }
}
