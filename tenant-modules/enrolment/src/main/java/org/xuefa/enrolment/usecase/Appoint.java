package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Scopes;
import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.AccountStore;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.AppointmentRule;
import org.xuefa.enrolment.domain.AppointmentStore;
import org.xuefa.enrolment.domain.AppointmentStore.Appointment;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.NewPerson;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Appoints administrators, editors, overseers and auditors, and ends appointments. Keycloak learns of the role afterwards, from {@link CarryAccounts}. */
@ApplicationScoped
@Transactional
public class Appoint {
    private final AppointmentStore appointments;
    private final PersonStore persons;
    private final UnitStore units;
    private final AccountStore accounts;
    private final Scopes scopes;
    private final AdministrationScopes administration;
    private final AuditLog audit;
    private final Clock clock;

    protected Appoint() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Appoint(AppointmentStore appointments, PersonStore persons, UnitStore units, AccountStore accounts, Scopes scopes, AdministrationScopes administration,
            AuditLog audit, Clock clock) {
        this.appointments = appointments;
        this.persons = persons;
        this.units = units;
        this.accounts = accounts;
        this.scopes = scopes;
        this.administration = administration;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who is not on the books yet. */
    public record Newcomer(String name, MobilePhone phone, @Nullable IdCardNumber idNumber) {
        @Override
        public String toString() {
            return "newcomer";
        }
    }

    /** @param unitId root of the scope; for other roles the unit a newcomer belongs to */
    public record Request(Role role, @Nullable UUID unitId, boolean primary, @Nullable UUID personId, @Nullable Newcomer newcomer) {}

    /** An appointment with the names that lists show. */
    public record View(Appointment appointment, PersonDetails person, @Nullable String unitName, AccountState account) {}

    public View appoint(Request request) {
        var caller = CurrentCaller.required();
        var scope = administration.administrationOf(caller);
        var unit = request.unitId == null ? null : units.find(request.unitId).filter(found -> scope.covers(found.path()))
                .orElseThrow(() -> Refusal.invalid("/unitId", "unknown", "在您的管理范围内没有这个单位"));
        boolean scoped = AppointmentRule.isScoped(request.role);
        if (scoped && unit == null) {
            throw new Refusal(EnrolmentProblem.ROLE_NEEDS_UNIT);
        }
        if (!AppointmentRule.allows(caller, scope, request.role, unit == null ? "/" : unit.path())) {
            throw new Refusal(EnrolmentProblem.MAY_NOT_APPOINT);
        }
        var person = person(request, unit, scope);
        var unitId = scoped && unit != null ? unit.id() : null;
        var inForce = appointments.inForce(person.id(), request.role, unitId);
        var appointment = inForce.orElseGet(() -> {
            var fresh = new Appointment(Ids.next(), person.id(), request.role, unitId, scoped && request.primary, caller.subject(), clock.instant());
            if (!appointments.add(fresh)) {
                throw new Refusal(EnrolmentProblem.ALREADY_PRIMARY);
            }
            accounts.changed(person.id(), clock.instant());
            audit.record("appointment.made", "appointment", fresh.id().toString(),
                    Map.of("role", request.role, "person", person.id(), "unit", unitId == null ? "" : unitId, "primary", fresh.primary()));
            return fresh;
        });
        return views(List.of(appointment)).getFirst();
    }

    private PersonDetails person(Request request, @Nullable UnitDetails unit, Scope scope) {
        if (request.personId != null) {
            return persons.find(request.personId).filter(person -> scope.covers(units.find(person.unitId()).orElseThrow().path())).orElseThrow(Refusal::notFound);
        }
        var newcomer = request.newcomer;
        if (newcomer == null) {
            throw Refusal.invalid("/personId", "required", "请选择人员，或填写新人员的姓名和手机号");
        }
        if (newcomer.idNumber != null) {
            var known = persons.byIdNumber(newcomer.idNumber);
            if (known.isPresent()) {
                return known.filter(person -> scope.covers(units.find(person.unitId()).orElseThrow().path())).orElseThrow(() -> new Refusal(EnrolmentProblem.NUMBER_IN_USE));
            }
        }
        var home = unit != null ? unit : units.root().filter(root -> scope.covers(root.path())).orElseThrow(() -> new Refusal(EnrolmentProblem.ROLE_NEEDS_UNIT));
        // The same request again finds the person it made.
        var before = persons.byPhone(newcomer.phone).stream().filter(person -> person.name().equals(newcomer.name) && person.unitId().equals(home.id())).findFirst();
        return before.orElseGet(() -> {
            var fresh = new NewPerson(Ids.next(), newcomer.name, home.id(), null, null, null, newcomer.idNumber, newcomer.phone);
            persons.add(fresh);
            return persons.find(fresh.id()).orElseThrow();
        });
    }

    public List<View> list(@Nullable UUID unitId, @Nullable Role role, @Nullable UUID after, int limit) {
        var scope = scopes.of(CurrentCaller.required());
        var path = unitId == null ? null : units.find(unitId).filter(unit -> scope.covers(unit.path())).orElseThrow(Refusal::notFound).path();
        return views(appointments.page(scope, path, role, after, limit));
    }

    public List<View> ofPerson(UUID personId) {
        return views(appointments.ofPerson(personId));
    }

    public void dismiss(UUID id) {
        var caller = CurrentCaller.required();
        var scope = administration.administrationOf(caller);
        var appointment = appointments.find(id).orElseThrow(Refusal::notFound);
        var path = appointment.unitId() == null ? "/" : units.find(appointment.unitId()).orElseThrow().path();
        if (appointment.unitId() != null) {
            scope.require(path);
        }
        if (!AppointmentRule.allows(caller, scope, appointment.role(), path)) {
            throw new Refusal(EnrolmentProblem.MAY_NOT_APPOINT);
        }
        if (appointments.end(id, clock.instant())) {
            accounts.changed(appointment.personId(), clock.instant());
            audit.record("appointment.ended", "appointment", id.toString(), Map.of("role", appointment.role(), "person", appointment.personId()));
        }
    }

    private List<View> views(List<Appointment> found) {
        var people = persons.findAll(found.stream().map(Appointment::personId).toList());
        var names = units.findAll(found.stream().map(Appointment::unitId).filter(java.util.Objects::nonNull).toList());
        var states = persons.accountStates(people.keySet());
        return found.stream().map(appointment -> new View(appointment, people.get(appointment.personId()),
                appointment.unitId() == null ? null : names.get(appointment.unitId()).draft().name(), states.get(appointment.personId()))).toList();
    }
}
