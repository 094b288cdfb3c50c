package org.xuefa.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clients asked and what they were told, in the order in which it happened; only ever appended to. All clients live in this JVM, so a
 * common counter orders everything: a call that was begun after another was told is later than it, whatever happened in between.
 */
final class History {
    private final List<Entry> entries = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AtomicLong clock = new AtomicLong();

    /**
     * A call of a learner.
     *
     * @param learner subject of the account
     * @param begun place in the order of all beginnings and ends
     */
    static final class Entry {
        private final String learner;
        private final Call call;
        private final long begun;
        private long ended = Long.MAX_VALUE;
        private @Nullable Told told;

        Entry(String learner, Call call, long begun) {
            this.learner = learner;
            this.call = call;
            this.begun = begun;
        }

        String learner() {
            return learner;
        }

        Call call() {
            return call;
        }

        Optional<Told> told() {
            return Optional.ofNullable(told);
        }

        /** Whoever asked for the other had been told about this one before. */
        boolean isBefore(Entry later) {
            return ended < later.begun;
        }

        long begun() {
            return begun;
        }

        @Override
        public String toString() {
            return learner + " " + call + " → " + (told == null ? "?" : told);
        }
    }

    Entry begin(String learner, Call call) {
        return appended(new Entry(learner, call, clock.incrementAndGet()));
    }

    private Entry appended(Entry entry) {
        lock.lock();
        try {
            entries.add(entry);
            grown.signalAll();
            return entry;
        } finally {
            lock.unlock();
        }
    }

    void end(Entry entry, Told told) {
        lock.lock();
        try {
            if (entry.told != null) {
                throw new IllegalStateException("told twice: " + entry);
            }
            entry.told = told;
            entry.ended = clock.incrementAndGet();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Entry> entries() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    <C extends Call> Stream<Entry> calls(Class<C> kind) {
        return entries().stream().filter(entry -> kind.isInstance(entry.call()));
    }

    /** Subjects of those who asked for anything. */
    Set<String> learners() {
        return entries().stream().map(Entry::learner).collect(Collectors.toSet());
    }

    long acknowledged(Class<? extends Call> kind) {
        return calls(kind).filter(entry -> entry.told().isPresent()).count();
    }

    /** Waits until so many entries are as wanted. False when that does not come to pass in time. */
    boolean await(int count, Predicate<Entry> wanted, long milliseconds) throws InterruptedException {
        var left = milliseconds * 1_000_000L;
        lock.lock();
        try {
            while (entries.stream().filter(wanted).count() < count) {
                if (left <= 0) {
                    return false;
                }
                left = grown.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
