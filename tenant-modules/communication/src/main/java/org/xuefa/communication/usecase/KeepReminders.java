package org.xuefa.communication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaigns;
import org.xuefa.communication.domain.Channel;
import org.xuefa.communication.domain.CommunicationProblem;
import org.xuefa.communication.domain.Delivery;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.communication.domain.Reminders;
import org.xuefa.enrolment.AdministeredScopes;
import org.xuefa.enrolment.Participation;
import org.xuefa.enrolment.People;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.Units;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Starts reminders within the caller's administration, and shows what became of them. */
@ApplicationScoped
@Transactional
public class KeepReminders {
    private final Reminders reminders;
    private final Campaigns campaigns;
    private final AdministeredScopes scopes;
    private final Units units;
    private final People people;
    private final AskChannels channels;
    private final AuditLog audit;
    private final Clock clock;

    protected KeepReminders() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public KeepReminders(Reminders reminders, Campaigns campaigns, AdministeredScopes scopes, Units units, People people, AskChannels channels, AuditLog audit, Clock clock) {
        this.reminders = reminders;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.units = units;
        this.people = people;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /** A delivery with the person's name and unit of today. */
    public record Shown(Delivery delivery, String name, String unitName) {}

    public List<Channel> channels() {
        return channels.available();
    }

    /**
     * Begins to remind whoever has not begun to study, or not sat the exam.
     *
     * @param unitId a unit of the scope with all below it; null for the whole scope
     * @param wanted ids of channels in the order they are tried; each once
     */
    public Reminder start(UUID campaignId, Reminder.About about, @Nullable UUID unitId, List<String> wanted) {
        var caller = CurrentCaller.required();
        var now = clock.instant();
        var campaign = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        if (!campaign.isOpen() || !about.window(campaign).contains(now)) {
            throw new Refusal(CommunicationProblem.NOTHING_TO_REMIND_OF);
        }
        var scope = narrowed(scopes.administrationOf(caller), unitId);
        var chosen = new LinkedHashSet<>(wanted);
        var offered = channels().stream().map(Channel::id).collect(Collectors.toCollection(HashSet::new));
        if (chosen.isEmpty() || !offered.containsAll(chosen)) {
            throw new Refusal(CommunicationProblem.NO_CHANNEL);
        }
        if (reminders.isRunning(caller.subject())) {
            throw new Refusal(CommunicationProblem.REMINDER_RUNNING);
        }
        var reminder = new Reminder(Ids.next(), campaignId, about, scope, unitId, List.copyOf(chosen), Reminder.State.RUNNING, null, caller.subject(), caller.displayName(), now, null, Participation.START,
                0, 0, 0, 0);
        reminders.add(reminder);
        audit.record("reminder.started", "reminder", reminder.id().toString(), Map.of("campaign", campaignId, "about", about.name(), "unit", unitId == null ? "" : unitId, "channels", String.join(",", chosen)));
        return reminder;
    }

    /** Own ones, newest first; a city's administrator sees all. */
    public List<Reminder> list(@Nullable UUID before, int limit) {
        var caller = CurrentCaller.required();
        return reminders.page(caller.is(Role.CITY_ADMIN) ? null : caller.subject(), before, limit);
    }

    public Reminder get(UUID id) {
        var caller = CurrentCaller.required();
        return reminders.find(id).filter(reminder -> caller.is(Role.CITY_ADMIN) || reminder.createdBy().equals(caller.subject())).orElseThrow(Refusal::notFound);
    }

    /** Whom the caller no longer administers is not named. */
    public List<Shown> deliveries(UUID reminderId, @Nullable UUID before, int limit) {
        get(reminderId);
        var scope = scopes.administrationOf(CurrentCaller.required());
        var found = reminders.deliveries(reminderId, before, limit);
        var known = people.findAll(found.stream().map(Delivery::personId).toList()).stream().filter(person -> scope.covers(person.unitPath()))
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return found.stream().map(delivery -> {
            var person = known.get(delivery.personId());
            return person == null ? new Shown(delivery, "", "") : new Shown(delivery, person.displayName(), person.unitName());
        }).toList();
    }

    private Scope narrowed(Scope scope, @Nullable UUID unitId) {
        if (scope.isEmpty()) {
            throw Refusal.notFound();
        }
        if (unitId == null) {
            return scope;
        }
        var unit = units.find(unitId).orElseThrow(Refusal::notFound);
        scope.require(unit.path());
        return new Scope(false, List.of(unit.path()));
    }
}
