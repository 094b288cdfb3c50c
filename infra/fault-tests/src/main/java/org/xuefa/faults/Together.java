package org.xuefa.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many at the same time, and a trouble beside them. */
final class Together {
    private Together() {}

    interface Deed {
        void of(Learner learner) throws Exception;
    }

    /** Returns when all have ended; throws what the first to fail threw. */
    static void run(List<Learner> learners, Deed deed, ExamRound.Trouble trouble) throws Exception {
        var work = Stream.<Callable<Boolean>>concat(learners.stream().map(learner -> () -> {
            deed.of(learner);
            return true;
        }), Stream.of(() -> {
            trouble.happen();
            return true;
        })).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = work.stream().map(threads::submit).toList();
            try {
                for (Future<Boolean> one : all) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                if (failed.getCause() instanceof Error broken) {
                    throw broken;
                }
                throw failed;
            }
        }
    }
}
