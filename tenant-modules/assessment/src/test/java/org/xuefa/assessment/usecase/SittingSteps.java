package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.testkit.Database;

/** An exam that is ready, and the short steps of sitting it. */
abstract class SittingSteps {
    final Database database;
    Bench bench;
    Caller wang;

    SittingSteps(Database database) {
        this.database = database;
        this.bench = new Bench(database);
        this.wang = bench.learner("wang");
    }

    @BeforeEach
    void anExamIsReady() {
        bench = Bench.ready(database);
        wang = bench.learner("wang");
    }

    BeginSitting.Begun start(Caller caller) {
        return bench.inCity(() -> bench.start.start(bench.campaignId, caller));
    }

    SaveAnswer.Receipt save(UUID id, Caller caller, int position, int sequence, int option) {
        return bench.tx(() -> bench.save.save(id, caller, position, Choice.of(option), sequence));
    }

    Sitting handIn(UUID id, Caller caller, int answered) {
        return bench.tx(() -> bench.handIn.handIn(id, caller, answered, false));
    }

    Sitting handInConfirmed(UUID id, Caller caller) {
        return bench.tx(() -> bench.handIn.handIn(id, caller, 0, true));
    }

    /** Answers the first items of the paper right. */
    void answerRight(UUID id, Caller caller, int items) {
        bench.run(() -> {
            var paper = bench.papers.find(bench.sittings.find(id).orElseThrow().paperId());
            var keys = bench.keys.of(paper.versions());
            for (int position = 1; position <= items; position++) {
                var item = paper.item(position);
                bench.save.save(id, caller, position, item.order().toPaper(keys.get(item.versionId()).answer()), 1);
            }
        });
    }

    static void assertRefused(Callable<?> work, ProblemCode problem) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        var go = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<T>>();
            for (int at = 0; at < threads; at++) {
                futures.add(executor.submit(() -> {
                    go.await();
                    return work.call();
                }));
            }
            go.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
