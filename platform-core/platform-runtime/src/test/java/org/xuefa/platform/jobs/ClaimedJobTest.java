package org.xuefa.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

class ClaimedJobTest {
    private static final TenantId HERE = new TenantId(1);
    private static final TenantId THERE = new TenantId(2);
    private final Sewing job = new Sewing();

    @Test
    void doesWhatItClaimedInTheCityOfTheClaim() {
        job.waiting.addAll(List.of("coat", "shirt"));

        assertThat(CurrentTenant.as(HERE, job::run)).isTrue();
        assertThat(CurrentTenant.as(THERE, job::run)).isTrue();
        job.threads();

        assertThat(job.done).containsExactly("coat in 1", "shirt in 2");
    }

    @Test
    void claimsNoMoreThanItHasThreadsFor() {
        job.waiting.addAll(List.of("coat", "shirt", "hat"));

        assertThat(CurrentTenant.as(HERE, job::run)).isTrue();
        assertThat(CurrentTenant.as(HERE, job::run)).isTrue();
        assertThat(CurrentTenant.as(HERE, job::run)).isFalse();
        assertThat(job.waiting).as("left to whoever is free").containsExactly("hat");

        job.threads();
        assertThat(CurrentTenant.as(HERE, job::run)).isTrue();
    }

    @Test
    void workThatFailsAndARoundWithoutWorkTakeNoThreadAway() {
        for (int round = 0; round < 2 * ClaimedJob.AT_A_TIME; round++) {
            assertThat(CurrentTenant.as(HERE, job::run)).isFalse();
            job.waiting.add("torn");
            assertThat(CurrentTenant.as(HERE, job::run)).isTrue();
            assertThatThrownBy(job::threads).hasMessage("torn");
        }
        assertThat(job.done).isEmpty();
    }

    @Test
    void whenTheServerStopsTheClaimIsLeftToItsLease() {
        job.stopping = true;
        for (int round = 0; round < 2 * ClaimedJob.AT_A_TIME; round++) {
            job.waiting.add("coat");
            assertThat(CurrentTenant.as(HERE, job::run)).isFalse();
            assertThat(job.waiting).as("tried each time").isEmpty();
        }
    }

    private static final class Sewing extends ClaimedJob<String> {
        private final Deque<String> waiting = new ArrayDeque<>();
        private final Deque<Runnable> started = new ArrayDeque<>();
        private final List<String> done = new ArrayList<>();
        private boolean stopping;

        @Override
        public String name() {
            return "sewing";
        }

        @Override
        protected Optional<String> claim() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        protected void work(String claimed) {
            if (claimed.equals("torn")) {
                throw new IllegalStateException(claimed);
            }
            done.add(claimed + " in " + CurrentTenant.required());
        }

        @Override
        void start(Runnable work) {
            if (stopping) {
                throw new RejectedExecutionException();
            }
            started.add(work);
        }

        void threads() {
            while (!started.isEmpty()) {
                started.poll().run();
            }
        }
    }
}
