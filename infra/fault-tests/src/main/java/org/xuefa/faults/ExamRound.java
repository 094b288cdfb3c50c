package org.xuefa.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Learners sit one attempt each at the same time: every item is answered and changed once or twice, several items are under way at once, then all
 * is handed in. What a learner chooses follows from the seed alone.
 */
final class ExamRound {
    private static final int UNDER_WAY = 3;
    private final List<Learner> learners;
    private final long seed;

    ExamRound(List<Learner> learners, long seed) {
        this.learners = learners;
        this.seed = seed;
    }

    /** Sits while the trouble runs beside it; returns when both have ended, and throws what either threw. */
    void sit(Trouble trouble) throws Exception {
        Together.run(learners, learner -> attempt(learner, new Random(seed * 31 + learners.indexOf(learner))), trouble);
    }

    interface Trouble {
        void happen() throws Exception;

        Trouble NONE = () -> {};
    }

    private static void attempt(Learner learner, Random random) throws Exception {
        var sitting = learner.start();
        try (var threads = Executors.newFixedThreadPool(UNDER_WAY, Thread.ofVirtual().factory())) {
            var saves = new ArrayList<Future<?>>();
            for (var position : sitting.shown().keySet()) {
                var own = new Random(random.nextLong());
                saves.add(threads.submit(() -> answer(learner, sitting, position, own)));
            }
            for (var save : saves) {
                save.get();
            }
        }
        var told = learner.handIn(sitting, sitting.shown().size(), UUID.randomUUID().toString());
        if (!(told instanceof Told.Marked)) {
            throw new AssertionError("the hand-in was refused: " + told);
        }
    }

    private static boolean answer(Learner learner, Learner.Sitting sitting, int position, Random random) {
        int changes = 1 + random.nextInt(3);
        for (int sequence = 1; sequence <= changes; sequence++) {
            Patience.sleep(10 + random.nextInt(60));
            if (!(learner.save(sitting, position, sequence, sitting.shown().get(position).any(random)) instanceof Told.Saved saved) || !saved.applied()) {
                throw new AssertionError("an answer was not taken");
            }
        }
        return true;
    }
}
