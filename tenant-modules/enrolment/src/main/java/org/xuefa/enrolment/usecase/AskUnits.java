package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.Units;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;

/** The unit tree, as other features ask for it. */
@ApplicationScoped
@Transactional
public class AskUnits implements Units {
    private final UnitStore units;

    protected AskUnits() {
        this(null);
    }

    @Inject
    public AskUnits(UnitStore units) {
        this.units = units;
    }

    @Override
    public Optional<Unit> find(UUID unitId) {
        return units.find(unitId).map(UnitDetails::unit);
    }

    @Override
    public List<Unit> findAll(Collection<UUID> unitIds) {
        return units.findAll(unitIds).values().stream().map(UnitDetails::unit).toList();
    }

    @Override
    public Optional<Unit> root() {
        return units.root().map(UnitDetails::unit);
    }

    @Override
    public List<Unit> children(UUID unitId) {
        return units.page(Scope.WHOLE_CITY, new UnitStore.Filter(unitId, null, false), null, Integer.MAX_VALUE).stream().map(UnitDetails::unit).toList();
    }

    @Override
    public List<Unit> subtree(UUID unitId) {
        return units.find(unitId).map(top -> units.all(new Scope(false, List.of(top.path())))).orElse(List.of()).stream().map(UnitDetails::unit).toList();
    }
}
