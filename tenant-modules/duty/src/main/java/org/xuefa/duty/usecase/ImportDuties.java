package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.DutyColumn;
import org.xuefa.duty.domain.DutyImport;
import org.xuefa.duty.domain.DutyImportStore;
import org.xuefa.duty.domain.DutyItem;
import org.xuefa.duty.domain.DutyLine;
import org.xuefa.duty.domain.DutyListStore;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.Finding.Verdict;
import org.xuefa.duty.domain.ImportLine;
import org.xuefa.duty.domain.ImportPlan;
import org.xuefa.duty.domain.ImportPlan.Effect;
import org.xuefa.duty.domain.LawReference;
import org.xuefa.duty.domain.RowCheck;
import org.xuefa.enrolment.UnitNames;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/**
 * A sheet on its way into a draft: looked at, shown row by row, applied or thrown away. Applying looks at the kept rows once more, so what is
 * taken over is what holds at that moment.
 */
@ApplicationScoped
@Transactional
public class ImportDuties {
    private static final Set<Verdict> ALL = EnumSet.allOf(Verdict.class);
    private final KeepLists keep;
    private final DutyListStore lists;
    private final DutyImportStore imports;
    private final UnitNames units;
    private final Laws laws;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ImportDuties() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ImportDuties(KeepLists keep, DutyListStore lists, DutyImportStore imports, UnitNames units, Laws laws, AuditLog audit, Clock clock) {
        this.keep = keep;
        this.lists = lists;
        this.imports = imports;
        this.units = units;
        this.laws = laws;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the sheet would do; a sheet that waited for the same list before is thrown away. */
    public DutyImport upload(UUID listId, @Nullable String fileName, List<DutyLine> lines) {
        var list = keep.draft(listId);
        var plan = plan(lines, lists.items(listId));
        var name = fileName == null || fileName.isBlank() ? "普法责任清单.xlsx" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        var sheet = new DutyImport(Ids.next(), listId, list.revision(), name, DutyImport.State.READY, null, CurrentCaller.required().subject(), clock.instant(), null,
                plan.lines().size(), plan.count(Verdict.GOOD), plan.count(Verdict.WARNING), plan.count(Verdict.REFUSED), plan.count(Effect.ADDED), plan.count(Effect.CHANGED),
                plan.count(Effect.UNCHANGED), plan.untouched());
        imports.add(sheet, plan.lines().stream().map(line -> new ImportLine(line.line(), line.verdict(), line.effect(), line.findings())).toList());
        return sheet;
    }

    /** Of a list, the latest first; the one that waits and those that were applied. */
    public List<DutyImport> all(UUID listId, DutyImport.@Nullable State state) {
        return imports.all(keep.seen(listId).id()).stream().filter(sheet -> state == null || sheet.state() == state).toList();
    }

    public DutyImport get(UUID listId, UUID importId) {
        return imports.find(listId, importId).orElseThrow(Refusal::notFound);
    }

    /** @param verdicts only rows with one of these */
    public List<ImportLine> lines(UUID listId, UUID importId, Set<Verdict> verdicts, int afterRow, int limit) {
        return imports.lines(get(listId, importId).id(), verdicts, afterRow, limit);
    }

    public void discard(UUID listId, UUID importId) {
        if (get(listId, importId).state() == DutyImport.State.APPLIED) {
            throw new Refusal(DutyProblem.DUTY_IMPORT_SETTLED);
        }
        imports.delete(importId);
    }

    /** One that was applied stays as it is. */
    public DutyImport apply(UUID listId, UUID importId, DutyImport.Mode mode) {
        var locked = lists.lock(listId).orElseThrow(Refusal::notFound);
        var sheet = get(listId, importId);
        if (sheet.state() == DutyImport.State.APPLIED) {
            return sheet;
        }
        var list = keep.draft(listId);
        if (locked.revision() != sheet.listRevision()) {
            throw new Refusal(DutyProblem.DUTY_IMPORT_OUTDATED);
        }
        var items = lists.items(listId);
        var plan = plan(imports.lines(importId, ALL, 0, Integer.MAX_VALUE).stream().map(ImportLine::line).toList(), items);
        int refused = plan.count(Verdict.REFUSED);
        if (mode == DutyImport.Mode.ALL_OR_NOTHING && refused > 0) {
            throw new Refusal(DutyProblem.DUTY_IMPORT_HAS_REFUSED_ROWS, Map.of("refused", refused));
        }
        if (plan.lines().size() == refused) {
            throw new Refusal(DutyProblem.DUTY_IMPORT_HAS_NO_ROWS);
        }
        take(listId, plan, items);
        var applied = sheet.applied(mode, clock.instant());
        imports.applied(applied);
        int added = plan.count(Effect.ADDED);
        int changed = plan.count(Effect.CHANGED);
        if (added + changed > 0) {
            lists.save(list.changed());
        }
        audit.record("duty-list.imported", "duty-list", listId.toString(), Map.of("mode", mode, "added", added, "changed", changed, "refused", refused));
        return applied;
    }

    private void take(UUID listId, ImportPlan plan, List<DutyItem> items) {
        int position = items.stream().map(DutyItem::position).max(Comparator.naturalOrder()).orElse(0);
        for (var line : plan.lines()) {
            var content = line.content();
            var item = line.item();
            if (line.effect() == Effect.ADDED && content != null) {
                lists.add(new DutyItem(Ids.next(), listId, ++position, content, 1));
            } else if (line.effect() == Effect.CHANGED && content != null && item != null) {
                lists.save(item.with(content));
            }
        }
    }

    private ImportPlan plan(List<DutyLine> lines, List<DutyItem> items) {
        var words = lines.stream().flatMap(line -> Stream.of(line.departmentWord(), line.cell(DutyColumn.DEPARTMENT))).filter(word -> !word.isEmpty()).distinct().toList();
        var titles = lines.stream().flatMap(line -> LawReference.titles(line.cell(DutyColumn.LAW)).stream()).distinct().toList();
        var check = new RowCheck(units.meant(words), laws.of(titles));
        return ImportPlan.of(lines.stream().map(check::check).toList(), items);
    }
}
