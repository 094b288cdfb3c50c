package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.RemindersApi;
import org.xuefa.api.model.ReminderDelivery;
import org.xuefa.api.model.ReminderDeliveryPage;
import org.xuefa.api.model.ReminderInput;
import org.xuefa.api.model.ReminderPage;
import org.xuefa.api.model.ReminderSubject;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.communication.usecase.KeepReminders;
import org.xuefa.platform.jobs.CityJobs;
import org.xuefa.platform.web.Cursors;

/** Reminders to people who are late. */
@Path("/cities/{city}/reminders")
@ApplicationScoped
public class RemindersResource implements RemindersApi {
    private final KeepReminders reminders;
    private final CityJobs jobs;
    private final SendRemindersJob job;
    private final Cursors cursors;

    protected RemindersResource() {
        this(null, null, null, null);
    }

    @Inject
    public RemindersResource(KeepReminders reminders, CityJobs jobs, SendRemindersJob job, Cursors cursors) {
        this.reminders = reminders;
        this.jobs = jobs;
        this.job = job;
        this.cursors = cursors;
    }

    @Override
    public Response startReminder(String city, String idempotencyKey, ReminderInput input) {
        var reminder = reminders.start(input.getCampaignId(), Reminder.About.valueOf(input.getAbout().toString().toUpperCase(Locale.ROOT)), input.getUnitId(), List.copyOf(input.getChannels()));
        jobs.soon(job);
        return Response.accepted(shown(reminder)).build();
    }

    @Override
    public Response listReminders(String city, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = reminders.list(cursors.position(cursor, "reminders").map(UUID::fromString).orElse(null), rows + 1);
        var page = new ReminderPage().items(found.stream().limit(rows).map(RemindersResource::shown).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next("reminders", found.get(rows - 1).id().toString())) : page).build();
    }

    @Override
    public Response getReminder(String city, UUID reminderId) {
        return Response.ok(shown(reminders.get(reminderId))).build();
    }

    @Override
    public Response listReminderDeliveries(String city, UUID reminderId, @Nullable String cursor, @Nullable Integer limit) {
        var list = "reminder-deliveries " + reminderId;
        int rows = Cursors.limit(limit);
        var found = reminders.deliveries(reminderId, cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new ReminderDeliveryPage().items(found.stream().limit(rows).map(RemindersResource::shown).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).delivery().id().toString())) : page).build();
    }

    private static org.xuefa.api.model.Reminder shown(Reminder reminder) {
        return new org.xuefa.api.model.Reminder().id(reminder.id()).campaignId(reminder.campaignId()).about(ReminderSubject.fromValue(word(reminder.about()))).unitId(reminder.unitId()).channels(reminder.channels())
                .state(org.xuefa.api.model.Reminder.StateEnum.fromValue(word(reminder.state())))
                .reason(reminder.reason() == null ? null : org.xuefa.api.model.Reminder.ReasonEnum.fromValue(reminder.reason())).createdBy(reminder.createdByName())
                .createdAt(reminder.createdAt()).finishedAt(reminder.finishedAt()).sent(reminder.sent()).unreachable(reminder.unreachable()).unknown(reminder.unknown())
                .skipped(reminder.skipped());
    }

    private static ReminderDelivery shown(KeepReminders.Shown shown) {
        var delivery = shown.delivery();
        return new ReminderDelivery().id(delivery.id()).name(shown.name().isEmpty() ? null : shown.name()).unitName(shown.unitName().isEmpty() ? null : shown.unitName())
                .outcome(ReminderDelivery.OutcomeEnum.fromValue(word(delivery.outcome()))).channel(delivery.channel()).reference(delivery.reference()).at(delivery.at());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
