package org.xuefa.communication.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Window;
import org.xuefa.communication.domain.Channel;
import org.xuefa.communication.domain.Notice;
import org.xuefa.communication.domain.Notices;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.communication.domain.Reminders;
import org.xuefa.enrolment.Participant;
import org.xuefa.enrolment.Person;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.persistence.Ids;

/**
 * Sends a reminder, person by person. The place for the message is taken and committed before it goes out, and calls of a channel are outside any transaction: a crash leaves
 * somebody without a message, never with two. What surely did not go out is tried again: by the next channel, or, when a channel takes nothing at present, in a while.
 */
@ApplicationScoped
public class SendReminders {
    private static final Logger LOG = Logger.getLogger(SendReminders.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** Who is reminded in the night, or of yesterday's state, is not helped. */
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int PIECE = 500;
    private final Reminders reminders;
    private final Notices notices;
    private final Campaigns campaigns;
    private final WhoIsLate late;
    private final AskChannels ask;
    private final InTransaction transaction;
    private final Clock clock;

    protected SendReminders() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public SendReminders(Reminders reminders, Notices notices, Campaigns campaigns, WhoIsLate late, AskChannels ask, InTransaction transaction, Clock clock) {
        this.reminders = reminders;
        this.notices = notices;
        this.campaigns = campaigns;
        this.late = late;
        this.ask = ask;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A reminder that this worker holds. */
    public record Work(Reminder reminder, UUID worker) {}

    public Optional<Work> claim() {
        var worker = Ids.next();
        var now = clock.instant();
        return transaction.call(() -> reminders.claim(worker, now, now.plus(LEASE))).map(reminder -> new Work(reminder, worker));
    }

    public void run(Work work) {
        var reminder = work.reminder;
        try {
            var campaign = transaction.call(() -> campaigns.find(reminder.campaignId())).filter(Campaign::isOpen);
            var now = clock.instant();
            if (campaign.isEmpty() || reminder.about().window(campaign.get()).isOver(now)) {
                finish(work, Reminder.State.STOPPED, "campaign-closed");
            } else if (now.isAfter(reminder.createdAt().plus(LONGEST))) {
                finish(work, Reminder.State.STOPPED, "gave-up");
            } else {
                sendAll(work, campaign.get());
            }
        } catch (AskChannels.NotNow e) {
            transaction.run(() -> reminders.release(reminder.id(), work.worker, clock.instant().plusSeconds(e.seconds())));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "reminder " + reminder.id() + " broke off and is taken up again");
        }
    }

    private void sendAll(Work work, Campaign campaign) {
        var channels = new ArrayList<>(work.reminder.channels());
        var position = work.reminder.position();
        for (var piece = piece(work, position); !piece.isEmpty(); piece = piece(work, position)) {
            for (var person : late.among(piece, work.reminder)) {
                if (!transaction.call(() -> reminders.hold(work.reminder.id(), work.worker, clock.instant().plus(LEASE)))) {
                    return;                                                     // somebody else goes on
                }
                if (!send(work, campaign, channels, person)) {
                    finish(work, Reminder.State.STOPPED, "no-channel");
                    return;
                }
            }
            position = piece.getLast().personId();
        }
        finish(work, Reminder.State.DONE, null);
    }

    private List<Participant> piece(Work work, UUID after) {
        return late.next(work.reminder.campaignId(), after, PIECE);
    }

    /** False when no channel is left. */
    private boolean send(Work work, Campaign campaign, List<String> channels, Person person) {
        var reminder = work.reminder;
        var today = clock.instant().atZone(Window.CITY_TIME).toLocalDate();
        var place = transaction.call(() -> reminders.take(reminder.id(), person.id(), today, clock.instant()));
        if (place.isEmpty()) {
            transaction.run(() -> reminders.advance(reminder.id(), work.worker, person.id(), null));
            return true;
        }
        try {
            var end = ask.attempt(place.get(), campaign, reminder.about(), channels, person);
            if (end == null) {
                transaction.run(() -> reminders.giveBack(place.get()));
                return false;
            }
            transaction.run(() -> settle(work, campaign, place.get(), person, end));
            return true;
        } catch (AskChannels.NotNow e) {
            transaction.run(() -> reminders.giveBack(place.get()));
            throw e;
        }
    }

    private void settle(Work work, Campaign campaign, UUID place, Person person, AskChannels.End end) {
        Instant now = clock.instant();
        var about = work.reminder.about();
        if (work.reminder.channels().contains(Channel.PORTAL.id())) {
            notices.add(new Notice(place, person.id(), about, AskChannels.text(campaign, about) + "。", now, about.window(campaign).closes()));
        }
        reminders.settle(place, end.outcome(), end.channel(), end.reference(), now);
        reminders.advance(work.reminder.id(), work.worker, person.id(), end.outcome());
    }

    private void finish(Work work, Reminder.State state, @Nullable String reason) {
        transaction.run(() -> reminders.finish(work.reminder.id(), work.worker, state, reason, clock.instant()));
    }
}
