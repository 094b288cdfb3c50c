package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AppointmentStore;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.tenancy.CurrentTenant;

@ApplicationScoped
class JpaAppointments implements AppointmentStore {
    private final EntityManager entityManager;

    protected JpaAppointments() {
        this(null);
    }

    @Inject
    JpaAppointments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return rows("from AppointmentRow a where a.id = :id and a.endedAt is null").setParameter("id", id).getResultStream().findFirst().map(AppointmentRow::appointment);
    }

    @Override
    public Optional<Appointment> inForce(UUID personId, Role role, @Nullable UUID unitId) {
        return ofPerson(personId).stream().filter(appointment -> appointment.role() == role && java.util.Objects.equals(appointment.unitId(), unitId)).findFirst();
    }

    @Override
    public List<Appointment> ofPerson(UUID personId) {
        return rows("from AppointmentRow a where a.personId = :person and a.endedAt is null order by a.id").setParameter("person", personId).getResultStream()
                .map(AppointmentRow::appointment).toList();
    }

    @Override
    public List<Appointment> page(Scope scope, @Nullable String unitPath, @Nullable Role role, @Nullable UUID after, int limit) {
        var where = new Where().and("a.endedAt is null").in(scope, "u.path").below("u.path", unitPath).and("a.role = :role", "role", role).and("a.id > :after", "after", after);
        return where.bind(rows("select a from AppointmentRow a join PersonRow p on p.id = a.personId join UnitRow u on u.id = coalesce(a.unitId, p.unitId)" + where.clause()
                + " order by a.id")).setMaxResults(limit).getResultStream().map(AppointmentRow::appointment).toList();
    }

    @Override
    public boolean add(Appointment appointment) {
        return entityManager.createQuery("""
                insert into AppointmentRow (tenantId, id, personId, role, unitId, primary, appointedBy, appointedAt)
                values (:tenant, :id, :person, :role, :unit, :primary, :by, :at) on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", appointment.id()).setParameter("person", appointment.personId())
                .setParameter("role", appointment.role()).setParameter("unit", appointment.unitId()).setParameter("primary", appointment.primary())
                .setParameter("by", appointment.appointedBy()).setParameter("at", appointment.appointedAt()).executeUpdate() == 1;
    }

    @Override
    public boolean end(UUID id, Instant now) {
        return entityManager.createQuery("update AppointmentRow a set a.endedAt = :now where a.id = :id and a.endedAt is null").setParameter("now", now).setParameter("id", id)
                .executeUpdate() == 1;
    }

    @Override
    public List<String> paths(String subject, Role role) {
        return entityManager.createQuery("""
                select u.path from AppointmentRow a join AccountRow c on c.personId = a.personId join UnitRow u on u.id = a.unitId
                where c.subject = :subject and a.role = :role and a.endedAt is null""", String.class)
                .setParameter("subject", subject).setParameter("role", role).getResultList();
    }

    private TypedQuery<AppointmentRow> rows(String query) {
        return entityManager.createQuery(query, AppointmentRow.class);
    }
}
