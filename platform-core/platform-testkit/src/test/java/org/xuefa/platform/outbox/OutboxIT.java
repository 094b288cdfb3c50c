package org.xuefa.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.audit.JpaAuditLog;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;
import org.xuefa.testkit.UnitOfWork;

/** Events reach each handler once in effect, whatever crashes; deliveries of several nodes keep out of each other's way. */
@ExtendWith(DatabaseExtension.class)
class OutboxIT {
    record Happened(UUID object, int number) implements DomainEvent {}

    private final UnitOfWork work;
    private final TenantId city;
    private final TenantId other;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-01T00:00:00Z"));
    private final List<TenantId> nudged = new ArrayList<>();
    private final Effects handler = new Effects();
    private final OutboxFigures figures = new OutboxFigures();
    private Outbox outbox;
    private OutboxDrain drain;

    OutboxIT(Database database) {
        work = new UnitOfWork(database);
        city = database.newTenant();
        other = database.newTenant();
    }

    @BeforeEach
    void aServer() {
        var clock = new Clock() {
            @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }
            @Override public Clock withZone(java.time.ZoneId zone) { return this; }
            @Override public Instant instant() { return now.get(); }
        };
        var handlers = new EventHandlers(List.<EventHandler<?>>of(handler));
        outbox = new StoredOutbox(work.entityManager(), handlers, work::afterCommit, nudged::add, clock);
        drain = new OutboxDrain(new TransactionalDelivery(work, handlers, clock), figures);
    }

    @Test
    void anEventIsDeliveredOnceAfterTheCommitAndItsRowIsGone() {
        publish(city, 1);

        assertThat(nudged).containsExactly(city);
        drain.drain(city);
        drain.drain(city);
        assertThat(handler.effects(city)).containsExactly(1);
        assertThat(waiting(city)).isZero();
    }

    @Test
    void aRolledBackTransactionPublishesNothing() {
        assertThatThrownBy(() -> work.run(city, () -> {
            outbox.publish(new Happened(Ids.next(), 1));
            throw new IllegalStateException("broken");
        })).hasMessage("broken");

        assertThat(waiting(city)).isZero();
        assertThat(nudged).isEmpty();
    }

    @Test
    void anEventThatNobodyWantsIsNotEvenStored() {
        handler.wanted = false;
        publish(city, 1);

        assertThat(waiting(city)).isZero();
        assertThat(nudged).isEmpty();
    }

    @Test
    void aHandlerThatCrashesAfterWritingLosesNothingAndDoublesNothing() {
        IntStream.rangeClosed(1, 5).forEach(number -> publish(city, number));
        handler.failOn(3);

        drain.drain(city);
        assertThat(handler.effects(city)).containsExactly(1, 2, 4, 5);
        assertThat(waiting(city)).isOne();

        handler.heal();
        drain.drain(city);
        assertThat(handler.effects(city)).as("not before its time").containsExactly(1, 2, 4, 5);
        now.updateAndGet(time -> time.plusSeconds(1));
        drain.drain(city);
        assertThat(handler.effects(city)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(waiting(city)).isZero();
    }

    @Test
    void whatFailsAgainAndAgainIsParkedAndCanBeReplayed() {
        publish(city, 3);
        handler.failOn(3);

        for (int failure = 0; failure < RetrySchedule.FAILURES_UNTIL_PARKED + 3; failure++) {
            drain.drain(city);
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        }
        assertThat(handler.calls.get()).as("a batch of one, then singly").isEqualTo(RetrySchedule.FAILURES_UNTIL_PARKED * 2);
        assertThat(figures.of("test-effects").parked()).isOne();
        assertThat(work.<List<OutboxBacklog.Backlog>>in(city, () -> new OutboxBacklog(work.entityManager()).byHandler()))
                .singleElement().satisfies(backlog -> assertThat(backlog.parked()).isOne());

        handler.heal();
        assertThat(work.<Integer>in(city, () -> replay().replay("test-effects"))).isOne();
        assertThat(work.<Long>in(city, () -> work.entityManager().createQuery("select count(a) from AuditRow a where a.action = 'outbox.replayed'", Long.class).getSingleResult())).isOne();
        assertThat(work.<Integer>in(city, () -> replay().replay("test-effects"))).as("nothing is parked any more").isZero();
        drain.drain(city);
        assertThat(handler.effects(city)).containsExactly(3);
    }

    private ReplayParked replay() {
        var clock = Clock.fixed(now.get(), ZoneOffset.UTC);
        return new ReplayParked(work.entityManager(), work::afterCommit, nudged::add, clock, new JpaAuditLog(work.entityManager(), clock));
    }

    @Test
    void aReceiverThatIsAwayForHoursParksNothingAndHearsAllOnceItIsBack() {
        IntStream.rangeClosed(1, 3).forEach(number -> publish(city, number));
        handler.away = true;

        for (int sweep = 0; sweep < RetrySchedule.FAILURES_UNTIL_PARKED + 3; sweep++) {
            drain.drain(city);
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
        }
        assertThat(work.<List<OutboxBacklog.Backlog>>in(city, () -> new OutboxBacklog(work.entityManager()).byHandler()))
                .singleElement().satisfies(backlog -> assertThat(backlog).matches(waits -> waits.parked() == 0 && waits.waiting() == 3));
        assertThat(figures.of("test-effects").failed()).as("nothing failed but the other server").isZero();

        handler.away = false;
        drain.drain(city);
        assertThat(handler.effects(city)).containsExactly(1, 2, 3);
        assertThat(waiting(city)).isZero();
    }

    @Test
    void nodesThatDeliverAtTheSameTimeDeliverEachEventOnce() throws Exception {
        IntStream.range(0, 300).forEach(number -> publish(city, number));

        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var run : nodes.invokeAll(IntStream.range(0, 4).<java.util.concurrent.Callable<Boolean>>mapToObj(_ -> () -> {
                drain.drain(city);
                return true;
            }).toList())) {
                run.get();
            }
        }
        drain.drain(city);
        assertThat(handler.effects(city)).hasSize(300).doesNotHaveDuplicates();
        assertThat(waiting(city)).isZero();
    }

    @Test
    void aCitysEventsAreDeliveredInThatCityOnly() {
        publish(city, 1);

        drain.drain(other);
        assertThat(handler.effects(other)).isEmpty();
        assertThat(waiting(city)).isOne();
    }

    private void publish(TenantId tenant, int number) {
        work.run(tenant, () -> outbox.publish(new Happened(Ids.next(), number)));
    }

    private long waiting(TenantId tenant) {
        return work.in(tenant, () -> work.entityManager().createQuery("select count(r) from OutboxRow r where r.handler = 'test-effects'", Long.class).getSingleResult());
    }

    /** Writes a row for each event (an outbox row of a handler that nobody knows), then crashes if told so. */
    private final class Effects implements EventHandler<Happened> {
        private final java.util.Set<Integer> bad = ConcurrentHashMap.newKeySet();
        private final AtomicInteger calls = new AtomicInteger();
        private boolean wanted = true;
        private volatile boolean away;

        @Override public String name() { return "test-effects"; }
        @Override public Class<Happened> eventType() { return Happened.class; }
        @Override public boolean isWanted() { return wanted; }

        @Override
        public void handle(Happened event, EventContext context) {
            calls.incrementAndGet();
            work.entityManager().persist(new OutboxRow(Ids.next(), "Effect", "test-effect-" + event.number(), "{}", context.occurredAt()));
            work.entityManager().flush();
            if (away) {
                throw new Away();
            }
            if (bad.contains(event.number())) {
                throw new IllegalStateException("crashed after writing");
            }
        }

        void failOn(int number) { bad.add(number); }
        void heal() { bad.clear(); }

        List<Integer> effects(TenantId tenant) {
            return work.in(tenant, () -> work.entityManager().createQuery("select r.handler from OutboxRow r where r.eventType = 'Effect' order by r.handler", String.class)
                    .getResultStream().map(name -> Integer.valueOf(name.substring("test-effect-".length()))).sorted().toList());
        }
    }

    private static final class Away extends IllegalStateException implements ReceiverAway {
        private static final long serialVersionUID = 1L;
    }

    /** The delivery with a transaction around each method, as the container gives it. */
    private static final class TransactionalDelivery extends Delivery {
        private final UnitOfWork work;

        TransactionalDelivery(UnitOfWork work, EventHandlers handlers, Clock clock) {
            super(work.entityManager(), handlers, clock);
            this.work = work;
        }

        @Override public List<String> due() { return work.requiresNew(super::due); }
        @Override public int deliverBatch(String handler) { return work.requiresNew(() -> super.deliverBatch(handler)); }
        @Override public List<UUID> dueIds(String handler) { return work.requiresNew(() -> super.dueIds(handler)); }
        @Override public void deliverOne(String handler, UUID id) { work.requiresNew(() -> { super.deliverOne(handler, id); return true; }); }
        @Override public boolean failed(UUID id, Throwable error) { return work.requiresNew(() -> super.failed(id, error)); }
    }
}
