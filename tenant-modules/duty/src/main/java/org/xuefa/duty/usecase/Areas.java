package org.xuefa.duty.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** The part of the city whose people are counted: what is asked for, within the caller's scope. */
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

    /**
     * @param units tops of the area, none inside another
     * @param isWholeCity nobody's figures are left out
     */
    record Area(List<Unit> units, boolean isWholeCity) {
        List<UUID> ids() {
            return units.stream().map(Unit::id).toList();
        }

        /** The one unit of the area; null when it has several or none, or is the whole city. */
        @Nullable Unit single() {
            return isWholeCity || units.size() != 1 ? null : units.getFirst();
        }
    }

    Area of(@Nullable UUID unitId) {
        var scope = scopes.of(CurrentCaller.required());
        if (unitId != null) {
            var unit = units.find(unitId).filter(found -> scope.covers(found.path())).orElseThrow(Refusal::notFound);
            return new Area(List.of(unit), unit.parentId() == null);
        }
        if (scope.wholeCity()) {
            return new Area(units.root().stream().toList(), true);
        }
        return new Area(units.findAll(scope.unitPaths().stream().map(Areas::last).collect(Collectors.toSet())), false);
    }

    /** Those of the units that lie in the caller's scope. */
    Set<UUID> covered(Collection<UUID> unitIds) {
        return seen(unitIds).keySet();
    }

    /** The units themselves, of those that lie in the caller's scope. */
    Map<UUID, Unit> seen(Collection<UUID> unitIds) {
        var scope = scopes.of(CurrentCaller.required());
        return units.findAll(unitIds).stream().filter(unit -> scope.covers(unit.path())).collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    private static UUID last(String path) {
        var parts = path.split("/");
        return UUID.fromString(parts[parts.length - 1]);
    }
}
