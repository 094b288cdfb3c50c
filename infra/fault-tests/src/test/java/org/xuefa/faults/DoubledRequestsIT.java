package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuefa.testkit.RunningPlatform;

/** The same learner many times at once: impatient clicks, several devices, packets that overtake one another and come again. */
class DoubledRequestsIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int AT_ONCE = 8;
    private static final int CHANGES = 6;
    private static final int ATTEMPTS = 3;
    private final History history = new History();
    private final Patience patience = new Patience(new Wire(PLATFORM.url()));
    private final FaultReport report = new FaultReport("doubled requests", FaultReport.newSeed());
    private final Random random = new Random(report.seed());
    private final FaultCity city = FaultCity.shared();

    @Test
    void doubledStartsAndHandInsCountOnceAndLatePacketsUndoNothing() throws Exception {
        var learner = city.learners(1, patience, history).getFirst();
        learner.study(city.theCourse().id(), city.theCourse().chapter());

        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var same = UUID.randomUUID().toString();
            var sittings = atOnce(IntStream.range(0, AT_ONCE).<Callable<Learner.Sitting>>mapToObj(at -> {
                var key = at % 2 == 0 ? same : UUID.randomUUID().toString();
                return () -> learner.start(key);
            }).toList());
            assertThat(sittings.stream().map(Learner.Sitting::id).distinct()).as("sittings of %d starts at once", AT_ONCE).hasSize(1);
            outOfOrder(learner, sittings.getFirst());
            handIns(learner, sittings.getFirst());
        }
        doubledPractice(learner);

        report.print(history, patience, PLATFORM.stack().liberty().logFile());
        var stored = new Archive(PLATFORM.stack()).of(city, history.learners());
        assertThat(HistoryChecker.check(history, stored, FaultCity.ATTEMPTS)).isEmpty();
        assertThat(stored.sittings()).hasSize(ATTEMPTS);
        assertThat(patience.unexpected()).isZero();
    }

    /** Each item's changes shuffled over several connections, then each once more; the highest sequence stays. */
    private void outOfOrder(Learner learner, Learner.Sitting sitting) throws Exception {
        var packets = new ArrayList<Callable<Told>>();
        sitting.shown().forEach((position, shown) -> IntStream.rangeClosed(1, CHANGES).forEach(sequence -> {
            var chosen = shown.any(new Random(position * 100L + sequence));
            packets.add(() -> learner.save(sitting, position, sequence, chosen));
            packets.add(() -> learner.save(sitting, position, sequence, chosen));
        }));
        Collections.shuffle(packets, random);

        atOnce(packets);

        var replayed = learner.save(sitting, 1, 1, Set.of(1));
        assertThat(replayed).isInstanceOfSatisfying(Told.Saved.class, told -> {
            assertThat(told.applied()).isFalse();
            assertThat(told.sequence()).isEqualTo(CHANGES);
        });
    }

    /** With one key and with several, while newer answers are still under way: one mark, and an answer is in it or refused. */
    private void handIns(Learner learner, Learner.Sitting sitting) throws Exception {
        var calls = new ArrayList<Callable<Told>>();
        var key = UUID.randomUUID().toString();
        for (int at = 0; at < AT_ONCE; at++) {
            var own = at % 2 == 0 ? key : UUID.randomUUID().toString();
            calls.add(() -> learner.handIn(sitting, sitting.shown().size(), own));
        }
        sitting.shown().forEach((position, shown) -> calls.add(() -> learner.save(sitting, position, CHANGES + 1, shown.any(new Random(position)))));
        Collections.shuffle(calls, random);

        var told = atOnce(calls);

        assertThat(told.stream().filter(Told.Marked.class::isInstance).distinct()).as("different marks").hasSize(1);
        assertThat(told.stream().filter(Told.Marked.class::isInstance)).hasSize(AT_ONCE);
        assertThat(learner.save(sitting, 1, CHANGES + 9, Set.of(1))).isEqualTo(new Told.Refused("sitting-closed"));
    }

    private void doubledPractice(Learner learner) throws Exception {
        var course = city.theCourse().id();

        var practices = atOnce(Collections.<Callable<UUID>>nCopies(AT_ONCE, () -> learner.practise(course)));

        assertThat(practices).isNotEmpty();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(Math.min(calls.size(), 2 * AT_ONCE), Thread.ofVirtual().factory())) {
            var coming = calls.stream().map(call -> threads.submit(() -> {
                ready.await();
                return call.call();
            })).toList();
            ready.countDown();
            var told = new ArrayList<T>();
            for (var one : coming) {
                told.add(one.get());
            }
            return told;
        }
    }
}
