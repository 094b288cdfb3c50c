package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.enrolment.UnitMoved;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitDraft;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;

/** Adds, changes and takes away units of the caller's scope. */
@ApplicationScoped
@Transactional
public class KeepUnits {
    private final UnitStore units;
    private final AdministrationScopes scopes;
    private final AuditLog audit;
    private final Outbox outbox;
    private final CityDirectory cities;

    protected KeepUnits() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepUnits(UnitStore units, AdministrationScopes scopes, AuditLog audit, Outbox outbox, CityDirectory cities) {
        this.units = units;
        this.scopes = scopes;
        this.audit = audit;
        this.outbox = outbox;
        this.cities = cities;
    }

    /** The top of the tree, made from the directory's entry when a city is new. */
    public UnitDetails root() {
        return units.root().orElseGet(() -> {
            var id = Ids.next();
            var root = new UnitDetails(id, "/" + id + "/", new UnitDraft(cities.current().name(), UnitKind.CITY, null, null, List.of(), null, 0, List.of()), 0);
            units.add(root);
            return root;
        });
    }

    public UnitDetails create(UnitDraft draft) {
        var scope = scopes.administrationOf(CurrentCaller.required());
        var parent = parent(draft, scope);
        mustBeFree(draft, null);
        return add(draft, parent);
    }

    public UnitDetails add(UnitDraft draft, UnitDetails parent) {
        var id = Ids.next();
        var unit = new UnitDetails(id, parent.path() + id + "/", draft, 0);
        units.add(unit);
        audit.record("unit.created", "unit", id.toString(), Map.of("kind", draft.kind(), "parent", parent.id()));
        return unit;
    }

    public UnitDetails change(UUID id, UnitDraft draft, int version) {
        var scope = scopes.administrationOf(CurrentCaller.required());
        var unit = units.find(id).orElseThrow(Refusal::notFound);
        scope.require(unit.path());
        return change(unit, draft, version, scope);
    }

    public UnitDetails change(UnitDetails unit, UnitDraft draft, int version, Scope scope) {
        var oldParent = unit.draft().parentId();
        if (oldParent == null) {
            var root = new UnitDraft(draft.name(), UnitKind.CITY, null, draft.creditCode(), draft.aliases(), draft.administrativeOwner(), draft.position(), draft.contacts());
            mustBeFree(root, unit.id());
            return edited(unit, root, unit.path(), version);
        }
        mustBeFree(draft, unit.id());
        if (oldParent.equals(draft.parentId())) {
            return edited(unit, draft, unit.path(), version);
        }
        // Taken from one parent and given to another: both must be the caller's to decide on.
        scope.require(units.find(oldParent).orElseThrow(Refusal::notFound).path());
        var parent = parent(draft, scope);
        if (parent.path().startsWith(unit.path())) {
            throw new Refusal(EnrolmentProblem.UNIT_BELOW_ITSELF);
        }
        var moved = edited(unit, draft, parent.path() + unit.id() + "/", version);
        units.rebase(unit.path(), moved.path());
        outbox.publish(new UnitMoved(unit.id(), unit.path(), moved.path()));
        audit.record("unit.moved", "unit", unit.id().toString(), Map.of("from", oldParent, "to", parent.id()));
        return moved;
    }

    private UnitDetails edited(UnitDetails unit, UnitDraft draft, String path, int version) {
        var changed = units.change(unit.id(), draft, path, version);
        audit.record("unit.changed", "unit", unit.id().toString(), Map.of("version", changed.version()));
        return changed;
    }

    public void delete(UUID id, int version) {
        var scope = scopes.administrationOf(CurrentCaller.required());
        var unit = units.find(id).orElseThrow(Refusal::notFound);
        scope.require(unit.path());
        if (unit.draft().parentId() == null || units.isInUse(id)) {
            throw new Refusal(EnrolmentProblem.UNIT_IN_USE);
        }
        scope.require(units.find(unit.draft().parentId()).orElseThrow(Refusal::notFound).path());
        if (unit.version() != version) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        units.delete(id);
        audit.record("unit.deleted", "unit", id.toString(), Map.of());
    }

    private UnitDetails parent(UnitDraft draft, Scope scope) {
        var parent = java.util.Optional.ofNullable(draft.parentId()).flatMap(units::find).filter(unit -> scope.covers(unit.path()));
        return parent.orElseThrow(() -> Refusal.invalid("/parentId", "unknown", "没有这个上级单位"));
    }

    public void mustBeFree(UnitDraft draft, @Nullable UUID except) {
        if (draft.parentId() != null && units.sibling(draft.parentId(), draft.name()).filter(other -> !other.id().equals(except)).isPresent()) {
            throw new Refusal(EnrolmentProblem.UNIT_NAME_TAKEN);
        }
        if (draft.creditCode() != null && units.byCreditCode(draft.creditCode()).filter(other -> !other.id().equals(except)).isPresent()) {
            throw new Refusal(EnrolmentProblem.CREDIT_CODE_TAKEN);
        }
    }
}
