package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Looks at units in scope; for the public form, at names only. */
@ApplicationScoped
@Transactional
public class BrowseUnits {
    private static final int PUBLIC_ROWS = 20;
    private final UnitStore units;
    private final Scopes scopes;

    protected BrowseUnits() {
        this(null, null);
    }

    @Inject
    public BrowseUnits(UnitStore units, Scopes scopes) {
        this.units = units;
        this.scopes = scopes;
    }

    public List<UnitView> list(UnitStore.Filter filter, UnitStore.@Nullable Mark after, int limit) {
        var scope = scopes.of(CurrentCaller.required());
        boolean tops = filter.parentId() == null && filter.text() == null && !filter.missingAdministrator();
        return views(tops ? tops(scope) : units.page(scope, filter, after, limit));
    }

    public UnitView get(UUID unitId) {
        var unit = units.find(unitId).orElseThrow(Refusal::notFound);
        scopes.of(CurrentCaller.required()).require(unit.path());
        return views(List.of(unit)).getFirst();
    }

    /** A unit and the name of its parent. */
    public record PublicUnit(UUID id, String name, String parentName) {}

    public List<PublicUnit> search(String text) {
        var found = units.page(Scope.WHOLE_CITY, new UnitStore.Filter(null, text, false), null, PUBLIC_ROWS);
        var parents = units.findAll(found.stream().map(unit -> unit.draft().parentId()).filter(java.util.Objects::nonNull).toList());
        return found.stream().map(unit -> {
            var parent = unit.draft().parentId() == null ? null : parents.get(unit.draft().parentId());
            return new PublicUnit(unit.id(), unit.draft().name(), parent == null ? "" : parent.draft().name());
        }).toList();
    }

    private List<UnitDetails> tops(Scope scope) {
        return scope.wholeCity() ? units.root().stream().toList()
                : List.copyOf(units.findAll(scope.unitPaths().stream().map(path -> idsOf(path).getLast()).toList()).values());
    }

    public List<UnitView> views(List<UnitDetails> found) {
        var ids = found.stream().map(UnitDetails::id).toList();
        var onPaths = units.findAll(found.stream().flatMap(unit -> idsOf(unit.path()).stream()).distinct().toList());
        var children = units.childCounts(ids);
        var people = units.peopleCounts(ids);
        var administered = units.withPrimaryAdministrator(ids);
        return found.stream().map(unit -> new UnitView(unit, idsOf(unit.path()).stream().map(id -> onPaths.get(id).draft().name()).toList(),
                children.getOrDefault(unit.id(), 0), people.getOrDefault(unit.id(), 0), !administered.contains(unit.id()))).toList();
    }

    static List<UUID> idsOf(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).map(UUID::fromString).toList();
    }
}
