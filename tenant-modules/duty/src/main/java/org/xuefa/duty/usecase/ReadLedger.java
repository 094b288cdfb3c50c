package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Department;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.FigureBook;
import org.xuefa.duty.domain.Figures;
import org.xuefa.duty.domain.LedgerEntry;
import org.xuefa.duty.domain.LedgerHeading;
import org.xuefa.duty.domain.LedgerStore;
import org.xuefa.enrolment.Unit;
import org.xuefa.platform.audit.AuditLog;

/** The ledger (普法工作台账) of a year within the caller's scope: what departments entered, and what the platform counted for the year's duty list. */
@ApplicationScoped
@Transactional
public class ReadLedger {
    private static final int WHOLE = 20_000;
    private final LedgerStore ledger;
    private final OpenLists open;
    private final DutyListStore lists;
    private final FigureBook book;
    private final StudyEvidence evidence;
    private final Areas areas;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ReadLedger() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ReadLedger(LedgerStore ledger, OpenLists open, DutyListStore lists, FigureBook book, StudyEvidence evidence, Areas areas, AuditLog audit) {
        this.ledger = ledger;
        this.open = open;
        this.lists = lists;
        this.book = book;
        this.evidence = evidence;
        this.areas = areas;
        this.audit = audit;
    }

    /** @param figures what the platform counted for the department's items, of the people in the caller's scope */
    public record DepartmentLine(Department department, Map<LedgerHeading, Integer> entries, Figures figures) {
        public int entries(LedgerHeading heading) {
            return entries.getOrDefault(heading, 0);
        }

        /** Something stands under the heading. */
        public boolean isFilled(LedgerHeading heading) {
            return entries(heading) > 0 || heading == LedgerHeading.COUNTED && figures.started() > 0;
        }

        public int filled() {
            return (int) Stream.of(LedgerHeading.values()).filter(this::isFilled).count();
        }
    }

    /** A row of the sheet: one of the two is there. */
    public record Row(Department department, LedgerHeading heading, @Nullable LedgerEntry entry, StudyEvidence.@Nullable Line study) {}

    /** Departments by name that have items in the year's list or entries that stand. */
    public List<DepartmentLine> departments(int year) {
        var ids = new HashSet<>(ledger.departments(year));
        var figures = new HashMap<UUID, Figures>();
        var area = areas.of(null);
        open.of(year).forEach(list -> {
            lists.items(list.id()).forEach(item -> ids.add(item.content().department().id()));
            figures.putAll(book.figures(list.id(), area.ids()));
        });
        var seen = areas.seen(ids);
        var counts = ledger.counts(year, seen.keySet());
        return seen.values().stream().map(unit -> new DepartmentLine(new Department(unit.id(), unit.name()), counts.getOrDefault(unit.id(), Map.of()),
                        figures.getOrDefault(unit.id(), Figures.NONE)))
                .sorted(Comparator.comparing((DepartmentLine line) -> line.department().name()).thenComparing(line -> line.department().id())).toList();
    }

    /** Entries that stand, latest day first. */
    public List<LedgerEntry> entries(int year, @Nullable UUID departmentId, @Nullable LedgerHeading heading, LedgerStore.@Nullable Place after, int limit) {
        return ledger.entries(year, departments(year, departmentId), heading, after, limit);
    }

    private Set<UUID> departments(int year, @Nullable UUID departmentId) {
        Collection<UUID> asked = departmentId == null ? ledger.departments(year) : List.of(departmentId);
        return areas.seen(asked).keySet();
    }

    /** What was studied for the items of the year's list, or of one department's. */
    public List<StudyEvidence.Line> studies(int year, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var area = areas.of(unitId);
        return open.of(year).stream().flatMap(list -> evidence.lines(list, items(list.id(), departmentId), area).stream()).toList();
    }

    private List<DutyItem> items(UUID listId, @Nullable UUID departmentId) {
        return lists.items(listId).stream().filter(item -> departmentId == null || item.content().department().id().equals(departmentId)).toList();
    }

    /** The ledger that leaves the platform: by department and heading, entries by their day before what was counted. */
    public List<Row> sheet(int year, @Nullable UUID unitId, @Nullable UUID departmentId) {
        var entries = ledger.entries(year, departments(year, departmentId), null, null, WHOLE);
        var studies = studies(year, unitId, departmentId);
        var names = areas.seen(Stream.concat(entries.stream().map(entry -> entry.department().id()), studies.stream().map(line -> line.item().content().department().id()))
                .collect(Collectors.toSet()));
        var rows = Stream.concat(
                        entries.stream().sorted(Comparator.comparing((LedgerEntry entry) -> entry.content().from()).thenComparing(LedgerEntry::id))
                                .map(entry -> new Row(named(entry.department(), names), entry.content().heading(), entry, null)),
                        studies.stream().map(line -> new Row(named(line.item().content().department(), names), LedgerHeading.COUNTED, null, line)))
                .sorted(Comparator.comparing((Row row) -> row.department().name()).thenComparing(row -> row.department().id()).thenComparing(Row::heading)).toList();
        var facts = new HashMap<String, Object>(Map.of("year", year, "entries", entries.size(), "studies", studies.size()));
        if (unitId != null) {
            facts.put("unit", unitId);
        }
        audit.record("duty-ledger.exported", "duty-ledger", Integer.toString(year), facts);
        return rows;
    }

    /** With the name that the unit has today, so that its rows stand together. */
    private static Department named(Department written, Map<UUID, Unit> units) {
        var unit = units.get(written.id());
        return unit == null ? written : new Department(unit.id(), unit.name());
    }
}
