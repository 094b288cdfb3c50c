package org.xuefa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.IdempotencyStore;
import org.xuefa.spi.TenantId;

/** Claims of requests with an Idempotency-Key on the real database. */
@ExtendWith(DatabaseExtension.class)
class IdempotencyStoreIT {
    private static final String ID = "ab".repeat(32);
    private static final IdempotencyStore.Answer ANSWER = new IdempotencyStore.Answer(201, "application/json", "\"1\"", "/here", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    private final Database database;
    private Instant now = Instant.parse("2026-10-01T00:00:00Z");
    private TenantId wuwei;

    IdempotencyStoreIT(Database database) {
        this.database = database;
        this.wuwei = database.newTenant();
    }

    @BeforeEach
    void inAnotherCityEachTime() {
        wuwei = database.newTenant();
    }

    @Test
    void theFirstRequestRunsAndARepetitionGetsTheSameAnswer() {
        var claim = UUID.randomUUID();

        assertThat(claim("payload", claim)).isTrue();
        with(store -> {
            store.finish(ID, claim, ANSWER);
            return true;
        });

        assertThat(claim("payload", UUID.randomUUID())).isFalse();
        assertThat(earlier("payload")).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(ANSWER.body());
            assertThat(answer.entityTag()).isEqualTo("\"1\"");
        });
    }

    @Test
    void anotherPayloadUnderTheKeyIsRefusedAndTheSameIsToldToWait() {
        claim("payload", UUID.randomUUID());

        assertRefused(() -> earlier("other"), CommonProblem.IDEMPOTENCY_KEY_REUSED);
        assertRefused(() -> earlier("payload"), CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
    }

    @Test
    void aClaimLeftByANodeThatDiedIsTakenOverAfterItsLeaseAndTheDeadOneCanNoLongerAnswer() {
        var dead = UUID.randomUUID();
        claim("payload", dead);
        now = now.plus(Duration.ofSeconds(16));
        var heir = UUID.randomUUID();

        assertThat(claim("other", UUID.randomUUID())).isFalse();
        assertThat(claim("payload", heir)).isTrue();
        with(store -> {
            store.finish(ID, dead, ANSWER);
            return true;
        });

        assertRefused(() -> earlier("payload"), CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
    }

    @Test
    void aRenewedClaimIsNotTakenOver() {
        var slow = UUID.randomUUID();
        claim("payload", slow);
        for (int renewal = 0; renewal < 3; renewal++) {
            now = now.plus(Duration.ofSeconds(12));
            with(store -> {
                store.renew(ID, slow);
                return true;
            });
        }

        assertThat(claim("payload", UUID.randomUUID())).isFalse();
    }

    @Test
    void aReleasedKeyRunsAgainAndOneOfADayAgoIsForgotten() {
        var claim = UUID.randomUUID();
        claim("payload", claim);
        with(store -> {
            store.release(ID, claim);
            return true;
        });
        assertThat(claim("other", UUID.randomUUID())).isTrue();

        now = now.plus(Duration.ofHours(25));

        assertThat(claim("third", UUID.randomUUID())).isTrue();
        now = now.plus(Duration.ofHours(25));
        assertThat(this.<Integer>with(IdempotencyStore::forgetOld)).isOne();
    }

    @Test
    void ofManyAtOnceOneClaims() throws Exception {
        var go = new CyclicBarrier(8);
        try (var executor = Executors.newFixedThreadPool(8)) {
            var claims = IntStream.range(0, 8).mapToObj(_ -> executor.submit(() -> {
                go.await();
                return claim("payload", UUID.randomUUID());
            })).toList();
            int won = 0;
            for (var claim : claims) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }

    @Test
    void theSameKeyInAnotherCityIsAnotherKey() {
        claim("payload", UUID.randomUUID());
        wuwei = database.newTenant();

        assertThat(claim("other", UUID.randomUUID())).isTrue();
    }

    private boolean claim(String payload, UUID claim) {
        return with(store -> store.claim(ID, payload, claim));
    }

    private Optional<IdempotencyStore.Answer> earlier(String payload) {
        return with(store -> store.earlier(ID, payload));
    }

    private <T> T with(Function<IdempotencyStore, T> work) {
        return database.in(wuwei, entityManager -> work.apply(new IdempotencyStore(entityManager, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private static void assertRefused(Callable<?> work, CommonProblem problem) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
