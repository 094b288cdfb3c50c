package org.xuefa.communication.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.communication.domain.Delivery;
import org.xuefa.communication.domain.Delivery.Outcome;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.communication.domain.Reminders;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.tenancy.CurrentTenant;

/** What must not happen twice is held by the unique index of person and day, and by conditional updates. The only conflict there can be is that index: the id is fresh. */
@ApplicationScoped
public class JpaReminders implements Reminders {
    private final EntityManager entityManager;

    protected JpaReminders() {
        this(null);
    }

    @Inject
    public JpaReminders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Reminder reminder) {
        entityManager.persist(new ReminderRow(reminder));
        entityManager.flush();
    }

    @Override
    public Optional<Reminder> find(UUID id) {
        return entityManager.createQuery("from ReminderRow r where r.id = :id", ReminderRow.class).setParameter("id", id).getResultStream().findFirst().map(this::fresh);
    }

    private Reminder fresh(ReminderRow row) {
        entityManager.refresh(row);
        return row.reminder();
    }

    @Override
    public List<Reminder> page(@Nullable String createdBy, @Nullable UUID before, int limit) {
        var query = entityManager.createQuery("from ReminderRow r where 1 = 1" + (createdBy == null ? "" : " and r.createdBy = :by") + (before == null ? "" : " and r.id < :before")
                + " order by r.id desc", ReminderRow.class).setMaxResults(limit);
        if (createdBy != null) {
            query.setParameter("by", createdBy);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultStream().map(ReminderRow::reminder).toList();
    }

    @Override
    public boolean isRunning(String createdBy) {
        return entityManager.createQuery("select count(*) from ReminderRow r where r.createdBy = :by and r.state = :running", Long.class).setParameter("by", createdBy)
                .setParameter("running", Reminder.State.RUNNING).getSingleResult() > 0;
    }

    @Override
    public Optional<Reminder> claim(UUID worker, Instant now, Instant until) {
        var waiting = entityManager.createQuery("select r.id from ReminderRow r where r.state = :running and (r.leasedUntil is null or r.leasedUntil < :now) order by r.id", UUID.class)
                .setParameter("running", Reminder.State.RUNNING).setParameter("now", now).setMaxResults(1).getResultStream().findFirst();
        return waiting.filter(id -> update("""
                update ReminderRow r set r.worker = :worker, r.leasedUntil = :until where r.id = :id and r.state = :running and (r.leasedUntil is null or r.leasedUntil < :now)""")
                .setParameter("worker", worker).setParameter("until", until).setParameter("id", id).setParameter("running", Reminder.State.RUNNING).setParameter("now", now)
                .executeUpdate() == 1).flatMap(this::find);
    }

    @Override
    public boolean hold(UUID id, UUID worker, Instant until) {
        return update("update ReminderRow r set r.leasedUntil = :until where r.id = :id and r.worker = :worker and r.state = :running").setParameter("until", until).setParameter("id", id)
                .setParameter("worker", worker).setParameter("running", Reminder.State.RUNNING).executeUpdate() == 1;
    }

    @Override
    public void release(UUID id, UUID worker, Instant from) {
        update("update ReminderRow r set r.worker = null, r.leasedUntil = :from where r.id = :id and r.worker = :worker").setParameter("from", from).setParameter("id", id)
                .setParameter("worker", worker).executeUpdate();
    }

    /** What a worker that died has left is unknown from now on. */
    @Override
    public void finish(UUID id, UUID worker, Reminder.State state, @Nullable String reason, Instant now) {
        var left = update("update DeliveryRow d set d.outcome = :unknown, d.at = :now where d.reminderId = :id and d.outcome = :pending").setParameter("unknown", Outcome.UNKNOWN)
                .setParameter("now", now).setParameter("id", id).setParameter("pending", Outcome.PENDING).executeUpdate();
        update("""
                update ReminderRow r set r.state = :state, r.reason = :reason, r.finishedAt = :now, r.unknown = r.unknown + :left, r.skipped = greatest(0, r.skipped - :left),
                r.worker = null, r.leasedUntil = null where r.id = :id and r.worker = :worker""")
                .setParameter("state", state).setParameter("reason", reason).setParameter("now", now).setParameter("left", left).setParameter("id", id).setParameter("worker", worker)
                .executeUpdate();
    }

    @Override
    public Optional<UUID> take(UUID reminderId, UUID personId, LocalDate day, Instant now) {
        var id = Ids.next();
        return update("""
                insert into DeliveryRow (tenantId, id, reminderId, personId, day, outcome, at) values (:tenant, :id, :reminder, :person, :day, :pending, :now)
                on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", id).setParameter("reminder", reminderId).setParameter("person", personId).setParameter("day", day)
                .setParameter("pending", Outcome.PENDING).setParameter("now", now).executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
    }

    @Override
    public void giveBack(UUID deliveryId) {
        update("delete from DeliveryRow d where d.id = :id and d.outcome = :pending").setParameter("id", deliveryId).setParameter("pending", Outcome.PENDING).executeUpdate();
    }

    @Override
    public void settle(UUID deliveryId, Outcome outcome, @Nullable String channel, @Nullable String reference, Instant now) {
        update("update DeliveryRow d set d.outcome = :outcome, d.channel = :channel, d.reference = :reference, d.at = :now where d.id = :id").setParameter("outcome", outcome)
                .setParameter("channel", channel).setParameter("reference", reference).setParameter("now", now).setParameter("id", deliveryId).executeUpdate();
    }

    @Override
    public void advance(UUID id, UUID worker, UUID personId, @Nullable Outcome outcome) {
        var counter = outcome == null ? "skipped" : switch (outcome) {
            case SENT -> "sent";
            case UNREACHABLE -> "unreachable";
            case UNKNOWN -> "unknown";
            case PENDING -> throw new IllegalArgumentException("pending is no outcome");
        };
        update("update ReminderRow r set r.position = :person, r." + counter + " = r." + counter + " + 1 where r.id = :id and r.worker = :worker").setParameter("person", personId)
                .setParameter("id", id).setParameter("worker", worker).executeUpdate();
    }

    @Override
    public List<Delivery> deliveries(UUID reminderId, @Nullable UUID before, int limit) {
        var query = entityManager.createQuery("from DeliveryRow d where d.reminderId = :reminder" + (before == null ? "" : " and d.id < :before") + " order by d.id desc", DeliveryRow.class)
                .setParameter("reminder", reminderId).setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultStream().map(DeliveryRow::delivery).toList();
    }

    private Query update(String statement) {
        return entityManager.createQuery(statement);
    }
}
