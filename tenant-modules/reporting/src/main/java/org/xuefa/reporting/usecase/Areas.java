package org.xuefa.reporting.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;

/** Finds what part of the tree a caller may ask about; a unit out of scope is as if it were not there. */
@ApplicationScoped
public class Areas {
    private final Scopes scopes;
    private final Units units;

    @SuppressWarnings("NullAway")
    protected Areas() {
        this(null, null);
    }

    @Inject
    public Areas(Scopes scopes, Units units) {
        this.scopes = scopes;
        this.units = units;
    }

    Area of(Caller caller, @Nullable UUID unitId) {
        var scope = scopes.of(caller);
        if (unitId == null) {
            return new Area(tops(scope), List.of());
        }
        var unit = units.find(unitId).orElseThrow(Refusal::notFound);
        scope.require(unit.path());
        return new Area(List.of(unit), path(scope, unit));
    }

    private List<Unit> tops(Scope scope) {
        return scope.wholeCity() ? units.root().stream().toList() : byPath(units.findAll(scope.unitPaths().stream().map(path -> idsOn(path).getLast()).toList()));
    }

    private List<Unit> path(Scope scope, Unit unit) {
        return byPath(units.findAll(idsOn(unit.path())).stream().filter(above -> scope.covers(above.path())).toList());
    }

    private static List<UUID> idsOn(String path) {
        return Arrays.stream(path.split("/")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList();
    }

    private static List<Unit> byPath(List<Unit> units) {
        return units.stream().sorted(Comparator.comparing(Unit::path)).toList();
    }
}
