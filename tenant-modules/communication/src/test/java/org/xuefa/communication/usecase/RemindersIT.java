package org.xuefa.communication.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefa.communication.usecase.Upstream.FINANCE;
import static org.xuefa.communication.usecase.Upstream.JUSTICE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.RuleSet;
import org.xuefa.communication.domain.Channel;
import org.xuefa.communication.domain.CommunicationProblem;
import org.xuefa.communication.domain.Delivery.Outcome;
import org.xuefa.communication.domain.Notice;
import org.xuefa.communication.domain.Reminder;
import org.xuefa.communication.persistence.JpaNotices;
import org.xuefa.communication.persistence.JpaReminders;
import org.xuefa.platform.audit.JpaAuditLog;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.NotificationChannel.Message;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.UnitOfWork;

/** Whom a reminder reaches and whom not, and that nobody gets two on a day, whatever the channels do. */
@ExtendWith(DatabaseExtension.class)
class RemindersIT {
    private static final Caller ADMIN = new Caller("admin", "city.admin", "市管理员", Set.of(Role.CITY_ADMIN));
    private static final Caller UNIT = new Caller("unit", "unit.admin", "单位管理员", Set.of(Role.UNIT_ADMIN, Role.COURSE_EDITOR));
    private final TenantId city;
    private final UnitOfWork work;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T15:30:00Z"));
    private final Clock clock = new Clock() {
        @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }
        @Override public Clock withZone(java.time.ZoneId zone) { return this; }
        @Override public Instant instant() { return now.get(); }
    };
    private final Upstream upstream = new Upstream(now::get);
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private final Map<String, NotificationChannel> channels = new LinkedHashMap<>();
    private KeepReminders keep;
    private SendReminders send;
    private ReadNotices read;
    private JpaReminders store;

    RemindersIT(Database database) {
        city = database.newTenant();
        work = new UnitOfWork(database);
        store = new JpaReminders(work.entityManager());
        var people = upstream.people;
        var notices = new JpaNotices(work.entityManager());
        var transactions = new Transactions();
        var ask = new AskChannels(id -> Optional.of(new MobilePhone("138" + String.format("%08d", Math.abs(id.hashCode()) % 100_000_000))), new Channels(), database.directory(), new Settings() {
            @Override
            public String publicUrl() {
                return "https://xuefa.example";
            }
        }, transactions);
        var late = new WhoIsLate(people, upstream::studies, upstream.results, people, transactions);
        keep = new KeepReminders(store, upstream.campaigns, upstream::scope, upstream.units, people, ask, new JpaAuditLog(work.entityManager(), clock), clock);
        send = new SendReminders(store, notices, upstream.campaigns, late, ask, transactions, clock);
        read = new ReadNotices(notices, people, clock);
    }

    @BeforeEach
    void aChannelThatTakesEverything() {
        channels.put("sms", message -> {
            sent.add(message);
            return new NotificationChannel.Delivery(NotificationChannel.Result.ACCEPTED, "n" + sent.size());
        });
    }

    @Test
    void reachesWhoHasNotBegunWithinTheScopeAndNobodyElse() {
        var late = upstream.person(JUSTICE, false);
        upstream.begun.add(upstream.person(JUSTICE, false));
        upstream.person(JUSTICE, true);
        upstream.person(FINANCE, false);

        var reminder = run(start(UNIT, null, "sms"));

        assertThat(sent).extracting(message -> message.recipient().person()).containsExactly(late);
        assertThat(sent.getFirst().text()).contains("2026 年度学法考试", "12月20日", "https://xuefa.example/");
        assertThat(reminder.state()).isEqualTo(Reminder.State.DONE);
        assertThat(List.of(reminder.sent(), reminder.unreachable(), reminder.unknown(), reminder.skipped())).containsExactly(1, 0, 0, 0);
        assertThat(deliveries(UNIT, reminder)).singleElement().satisfies(shown -> {
            assertThat(shown.name()).startsWith("人员");
            assertThat(shown.delivery().reference()).isEqualTo("n1");
        });
    }

    @Test
    void nobodyIsRemindedTwiceOnADayOfTheCityAndAgainOnTheNext() {
        upstream.person(JUSTICE, false);
        run(start(ADMIN, null, "sms"));

        assertThat(run(start(UNIT, null, "sms")).skipped()).isOne();
        now.set(Instant.parse("2026-08-01T15:59:59Z"));
        assertThat(run(start(ADMIN, null, "sms")).skipped()).isOne();
        now.set(Instant.parse("2026-08-01T16:00:00Z"));
        assertThat(run(start(ADMIN, null, "sms")).sent()).isOne();

        assertThat(sent).hasSize(2);
    }

    @Test
    void anotherChannelIsTriedForWhoIsUnreachableAndNotWhereTheFirstMayHaveSent() {
        var unreachable = upstream.person(JUSTICE, false);
        var unknown = upstream.person(JUSTICE, false);
        var backup = new ArrayList<UUID>();
        channels.put("sms", message -> {
            if (message.recipient().person().equals(unknown)) {
                throw new PluginFailed(PluginFailed.Reason.FAILED, "timed-out");
            }
            return NotificationChannel.Delivery.of(NotificationChannel.Result.UNREACHABLE);
        });
        channels.put("app", message -> {
            backup.add(message.recipient().person());
            return NotificationChannel.Delivery.of(NotificationChannel.Result.ACCEPTED);
        });

        var reminder = run(start(ADMIN, null, "sms", "app"));

        assertThat(backup).containsExactly(unreachable);
        assertThat(List.of(reminder.sent(), reminder.unknown())).containsExactly(1, 1);
        assertThat(run(start(ADMIN, null, "sms", "app")).skipped()).isEqualTo(2);
    }

    @Test
    void whoIsUnreachableGotNothingAndCanBeRemindedByAnotherChannelTheSameDay() {
        var person = upstream.person(JUSTICE, false);
        channels.put("sms", _ -> NotificationChannel.Delivery.of(NotificationChannel.Result.UNREACHABLE));

        var first = run(start(ADMIN, null, "sms"));
        var second = run(start(ADMIN, null, "sms", "portal"));

        assertThat(first.unreachable()).isOne();
        assertThat(List.of(second.sent(), second.skipped())).containsExactly(1, 0);
        assertThat(unread(person)).singleElement().satisfies(notice -> assertThat(notice.text()).startsWith("您尚未开始2026 年度学法考试的学习").endsWith("。"));
        assertThat(deliveries(ADMIN, first)).singleElement().satisfies(shown -> assertThat(shown.delivery().outcome()).isEqualTo(Outcome.UNREACHABLE));
    }

    @Test
    void aNoticeInThePortalNeedsNoPluginAndGoesWhenItIsReadOrNoLongerHolds() {
        channels.clear();
        var person = upstream.person(JUSTICE, false);
        var other = upstream.person(JUSTICE, false);
        assertThat(by(ADMIN, () -> keep.channels())).containsExactly(Channel.PORTAL);
        run(start(ADMIN, null, "portal"));
        now.set(Instant.parse("2026-08-02T08:00:00Z"));
        run(start(ADMIN, null, "portal"));
        var notice = unread(person).getFirst();

        by(learner(other), () -> {
            read.read(notice.id());
            return true;
        });
        assertThat(unread(person)).as("the newer one in place of the older, and nobody else reads it away").containsExactly(notice);
        by(learner(person), () -> {
            read.read(notice.id());
            return true;
        });
        assertThat(unread(person)).isEmpty();
        assertThat(unread(other)).hasSize(1);
        now.set(notice.until());
        assertThat(unread(other)).isEmpty();
    }

    @Test
    void theNoticeIsThereBesidesAMessageOfAPlugin() {
        var person = upstream.person(JUSTICE, false);

        var reminder = run(start(ADMIN, null, "portal", "sms"));

        assertThat(deliveries(ADMIN, reminder)).singleElement().satisfies(shown -> assertThat(shown.delivery().channel()).isEqualTo("sms"));
        assertThat(List.of(sent.size(), unread(person).size())).containsExactly(1, 1);
    }

    @Test
    void ofTheExamRemindsWhoHasNotSatIt() {
        now.set(RuleSet.template(2026).windows().exam().opens());
        var late = upstream.person(JUSTICE, false);
        upstream.sat.add(upstream.person(JUSTICE, false));
        upstream.begun.add(late);

        run(start(ADMIN, Reminder.About.EXAM, null, "sms"));

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.recipient().person()).isEqualTo(late);
            assertThat(message.text()).startsWith("您尚未参加2026 年度学法考试的综合考试");
        });
    }

    @Test
    void aChannelThatTakesNothingAtPresentIsAskedAgainForHalfADay() {
        upstream.person(JUSTICE, false);
        channels.put("sms", _ -> NotificationChannel.Delivery.of(NotificationChannel.Result.NOT_NOW));
        var reminder = start(ADMIN, null, "sms");
        assertThat(run(reminder).state()).isEqualTo(Reminder.State.RUNNING);
        now.updateAndGet(time -> time.plusSeconds(30));
        assertThat(CurrentTenant.as(city, send::claim)).as("not before a minute").isEmpty();

        now.updateAndGet(time -> time.plusSeconds(43_200));
        var ended = run(reminder);

        assertThat(List.of(ended.state(), ended.reason())).containsExactly(Reminder.State.STOPPED, "gave-up");
        aChannelThatTakesEverything();
        assertThat(run(start(ADMIN, null, "sms")).sent()).isOne();
    }

    @Test
    void whenTheLastChannelIsCutOffItStopsAndWhoWasNotReachedCanBeRemindedToday() {
        for (int number = 0; number < 4; number++) {
            upstream.person(JUSTICE, false);
        }
        channels.put("sms", message -> {
            if (sent.size() == 2) {
                throw new PluginFailed(PluginFailed.Reason.OFF, "");
            }
            sent.add(message);
            return NotificationChannel.Delivery.of(NotificationChannel.Result.ACCEPTED);
        });

        var reminder = run(start(ADMIN, null, "sms"));
        assertThat(reminder.state()).isEqualTo(Reminder.State.STOPPED);
        assertThat(reminder.reason()).isEqualTo("no-channel");
        assertThat(reminder.sent()).isEqualTo(2);

        aChannelThatTakesEverything();
        assertThat(run(start(ADMIN, null, "sms"))).satisfies(second -> assertThat(List.of(second.sent(), second.skipped())).containsExactly(2, 2));
    }

    @Test
    void aChannelThatIsBusyIsAskedAgainLater() {
        upstream.person(JUSTICE, false);
        channels.put("sms", _ -> {
            throw new PluginFailed(PluginFailed.Reason.BUSY, "");
        });
        var reminder = start(ADMIN, null, "sms");
        assertThat(run(reminder).state()).isEqualTo(Reminder.State.RUNNING);

        aChannelThatTakesEverything();
        now.updateAndGet(time -> time.plusSeconds(11));
        assertThat(run(reminder)).satisfies(done -> assertThat(List.of(done.state(), done.sent())).containsExactly(Reminder.State.DONE, 1));
    }

    @Test
    void whoTakesOverSendsTheRestAndLeavesUnknownWhatWasBegun() {
        upstream.person(JUSTICE, false);
        upstream.person(JUSTICE, false);
        channels.put("sms", _ -> {
            throw new OutOfMemoryError("the node dies");
        });
        var reminder = start(ADMIN, null, "sms");
        var lost = CurrentTenant.as(city, send::claim).orElseThrow();
        assertThatThrownBy(() -> CurrentTenant.run(city, () -> send.run(lost))).isInstanceOf(OutOfMemoryError.class);
        assertThat(CurrentTenant.as(city, send::claim)).as("held until the lease ends").isEmpty();

        aChannelThatTakesEverything();
        now.updateAndGet(time -> time.plusSeconds(181));
        var done = run(reminder);

        assertThat(sent).hasSize(1);
        assertThat(List.of(done.state(), done.sent(), done.unknown(), done.skipped())).containsExactly(Reminder.State.DONE, 1, 1, 0);
        assertThat(deliveries(ADMIN, done)).extracting(shown -> shown.delivery().outcome()).containsExactlyInAnyOrder(Outcome.SENT, Outcome.UNKNOWN);
    }

    @Test
    void refusesWhatIsOutOfScopeOutOfSeasonOrWithoutAChannel() {
        assertRefused(CommonProblem.NOT_FOUND, () -> start(UNIT, FINANCE.id(), "sms"));
        assertRefused(CommunicationProblem.NO_CHANNEL, () -> start(ADMIN, null, "pigeon"));
        assertRefused(CommonProblem.NOT_FOUND, () -> start(new Caller("editor", "e", "e", Set.of(Role.QUESTION_EDITOR)), null, "sms"));
        start(ADMIN, JUSTICE.id(), "sms");
        assertRefused(CommunicationProblem.REMINDER_RUNNING, () -> start(ADMIN, null, "sms"));
        now.set(RuleSet.template(2026).windows().exam().opens().minusSeconds(1));
        assertRefused(CommunicationProblem.NOTHING_TO_REMIND_OF, () -> start(UNIT, Reminder.About.EXAM, null, "sms"));
        now.set(Instant.parse("2027-01-15T00:00:00Z"));
        assertRefused(CommunicationProblem.NOTHING_TO_REMIND_OF, () -> start(UNIT, null, "sms"));
    }

    @Test
    void othersRemindersAreSeenByTheCitysAdministratorOnly() {
        var own = start(UNIT, null, "sms");
        var other = start(ADMIN, null, "sms");

        assertThat(by(UNIT, () -> keep.list(null, 10))).extracting(Reminder::id).containsExactly(own.id());
        assertThat(by(ADMIN, () -> keep.list(null, 10))).hasSize(2);
        assertRefused(CommonProblem.NOT_FOUND, () -> by(UNIT, () -> keep.get(other.id())));
    }

    private Reminder start(Caller caller, UUID unit, String... wanted) {
        return start(caller, Reminder.About.STUDY, unit, wanted);
    }

    private Reminder start(Caller caller, Reminder.About about, UUID unit, String... wanted) {
        return by(caller, () -> keep.start(upstream.campaignId, about, unit, List.of(wanted)));
    }

    private List<Notice> unread(UUID person) {
        return by(learner(person), () -> read.unread());
    }

    private static Caller learner(UUID person) {
        return new Caller(person.toString(), "learner", "学员", Set.of(Role.LEARNER));
    }

    private Reminder run(Reminder reminder) {
        CurrentTenant.run(city, () -> send.claim().ifPresent(send::run));
        return work.in(city, () -> store.find(reminder.id())).orElseThrow();
    }

    private List<KeepReminders.Shown> deliveries(Caller caller, Reminder reminder) {
        return by(caller, () -> keep.deliveries(reminder.id(), null, 100));
    }

    private <T> T by(Caller caller, Supplier<T> deed) {
        CurrentCaller.enter(caller);
        try {
            return work.in(city, deed);
        } finally {
            CurrentCaller.leave();
        }
    }

    private static void assertRefused(ProblemCode problem, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private final class Transactions extends InTransaction {
        @Override
        public <T> T call(Supplier<T> step) {
            return work.requiresNew(step);
        }

        @Override
        public void run(Runnable step) {
            work.requiresNew(() -> {
                step.run();
                return true;
            });
        }
    }

    private final class Channels implements Plugins {
        @Override
        public List<Offer> offering(ExtensionPoint point) {
            return channels.keySet().stream().map(id -> new Offer(id, id, "1", List.of())).toList();
        }

        @Override
        public <X> X extension(Class<X> type, String pluginId) {
            return type.cast(channels.get(pluginId));
        }

        @Override
        public void unusable(Class<?> type, String pluginId) {}
    }
}
