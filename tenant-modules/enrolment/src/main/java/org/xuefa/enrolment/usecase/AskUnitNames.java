package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitNames;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitIndex;
import org.xuefa.enrolment.domain.UnitStore;

/** What units are called, as other features ask for it. */
@ApplicationScoped
@Transactional
public class AskUnitNames implements UnitNames {
    private final UnitStore units;

    protected AskUnitNames() {
        this(null);
    }

    @Inject
    public AskUnitNames(UnitStore units) {
        this.units = units;
    }

    @Override
    public Map<String, List<Unit>> meant(Collection<String> words) {
        var index = new UnitIndex(units.all(Scope.WHOLE_CITY));
        return words.stream().distinct().collect(Collectors.toMap(Function.identity(), word -> index.find(word).stream().map(UnitDetails::unit).toList()));
    }

    @Override
    public Map<UUID, String> creditCodes(Collection<UUID> unitIds) {
        return units.findAll(unitIds).values().stream().filter(unit -> unit.draft().creditCode() != null)
                .collect(Collectors.toMap(UnitDetails::id, unit -> Objects.requireNonNull(unit.draft().creditCode()).value()));
    }

    @Override
    public Map<UUID, List<String>> names(Collection<UUID> unitIds) {
        return units.findAll(unitIds).values().stream()
                .collect(Collectors.toMap(UnitDetails::id, unit -> Stream.concat(Stream.of(unit.draft().name()), unit.draft().aliases().stream()).toList()));
    }
}
