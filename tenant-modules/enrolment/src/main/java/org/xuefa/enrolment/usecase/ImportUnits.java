package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.domain.UnitIndex;
import org.xuefa.enrolment.domain.UnitLine;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/**
 * Adds and changes units by a sheet, all rows or none. A row is the unit with its credit code, else the one with its name below its
 * parent; the parent may stand in an earlier row. What a sheet leaves empty is kept as it is.
 */
@ApplicationScoped
@Transactional
public class ImportUnits {
    private static final int SHOWN_PROBLEMS = 200;
    private final UnitStore units;
    private final KeepUnits keep;
    private final AdministrationScopes scopes;

    protected ImportUnits() {
        this(null, null, null);
    }

    @Inject
    public ImportUnits(UnitStore units, KeepUnits keep, AdministrationScopes scopes) {
        this.units = units;
        this.keep = keep;
        this.scopes = scopes;
    }

    /** How many rows did what. */
    public record Result(int added, int changed, int unchanged) {}

    public Result importAll(List<UnitLine> lines) {
        var problems = new ArrayList<FieldProblem>();
        lines.forEach(line -> problems.addAll(line.problems()));
        if (problems.isEmpty()) {
            var run = new Run(scopes.administrationOf(CurrentCaller.required()));
            lines.forEach(line -> run.take(line, problems));
            if (problems.isEmpty()) {
                return new Result(run.added, run.changed, run.unchanged);
            }
        }
        throw new Refusal(EnrolmentProblem.UNIT_SHEET_REFUSED, Map.of("problems", problems.size()), problems.stream().limit(SHOWN_PROBLEMS).toList());
    }

    /** One sheet on its way in. */
    private final class Run {
        private final Scope scope;
        private final UnitIndex before;
        private final Map<String, UnitDetails> fresh = new HashMap<>();
        private int added;
        private int changed;
        private int unchanged;

        Run(Scope scope) {
            this.scope = scope;
            this.before = new UnitIndex(units.all(scope));
        }

        void take(UnitLine line, List<FieldProblem> problems) {
            var parent = parent(line, problems);
            if (parent == null) {
                return;
            }
            var known = Optional.ofNullable(line.creditCode()).flatMap(units::byCreditCode).or(() -> units.sibling(parent.id(), line.name()));
            if (known.isPresent() && !scope.covers(known.get().path())) {
                problems.add(line.problem(UnitLine.CREDIT_CODE, "taken", "该信用代码已属于另一单位"));
                return;
            }
            try {
                var unit = known.isPresent() ? changed(known.get(), line.over(known.get().draft(), parent.id())) : added(line.fresh(parent.id()), parent);
                fresh.put(UnitIndex.wordKey(line.name()), unit);
                if (line.creditCode() != null) {
                    fresh.put(line.creditCode().value(), unit);
                }
            } catch (Refusal refusal) {
                problems.add(line.problem(UnitLine.NAME, "refused", refusal.problem().title()));
            }
        }

        private UnitDetails added(UnitDraft draft, UnitDetails parent) {
            keep.mustBeFree(draft, null);
            added++;
            return keep.add(draft, parent);
        }

        private UnitDetails changed(UnitDetails unit, UnitDraft draft) {
            if (unit.draft().equals(draft)) {
                unchanged++;
                return unit;
            }
            changed++;
            return keep.change(unit, draft, unit.version(), scope);
        }

        private @Nullable UnitDetails parent(UnitLine line, List<FieldProblem> problems) {
            var inSheet = fresh.get(UnitIndex.wordKey(line.parent()));
            if (inSheet != null) {
                return units.find(inSheet.id()).orElse(inSheet);
            }
            var found = before.find(line.parent());
            if (found.size() == 1) {
                return units.find(found.iterator().next().id()).orElse(null);
            }
            problems.add(line.problem(UnitLine.PARENT, found.isEmpty() ? "unknown" : "ambiguous",
                    found.isEmpty() ? "在您的管理范围内没有这个上级单位" : "有多个单位与此名称相符，请填写统一社会信用代码"));
            return null;
        }
    }
}
