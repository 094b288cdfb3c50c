package org.xuefa.platform.web;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/**
 * This node's claims. Those whose requests are still at work are renewed, so that another node takes over from one that has died and never from one
 * that is slow. What could not be written because the database was away is written when it is back; the caller is not kept waiting for that.
 */
@ApplicationScoped
public class IdempotencyClaims {
    private static final Logger LOG = Logger.getLogger(IdempotencyClaims.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** As long as a transaction may take; whatever is older is not at work any more. */
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final Map<Place, Work> atWork = new ConcurrentHashMap<>();
    private final Map<Claim, Owed> owed = new ConcurrentHashMap<>();
    private final IdempotencyStore store;
    private final Clock clock;
    private @Nullable ScheduledFuture<?> rounds;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** The right to answer a request. */
    record Claim(TenantId tenant, String id, UUID number) {}

    private record Place(TenantId tenant, String id) {}

    private record Work(Claim claim, Instant since) {}

    private record Owed(Instant since, Runnable write) {}

    @SuppressWarnings("NullAway")
    protected IdempotencyClaims() {
        this(null, null);
    }

    @Inject
    public IdempotencyClaims(IdempotencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        rounds = executor.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** Empty when somebody else has it, or had it and has answered. */
    Optional<Claim> claim(String id, String payloadHash) {
        var claim = new Claim(CurrentTenant.required(), id, UUID.randomUUID());
        if (atWork.containsKey(place(claim))) {
            return Optional.empty();
        }
        try {
            if (!store.claim(id, payloadHash, claim.number())) {
                return Optional.empty();
            }
        } catch (RuntimeException unknown) {
            // It may have been written all the same.
            owe(claim, () -> store.release(id, claim.number()));
            throw unknown;
        }
        atWork.put(place(claim), new Work(claim, clock.instant()));
        return Optional.of(claim);
    }

    private static Place place(Claim claim) {
        return new Place(claim.tenant(), claim.id());
    }

    void finish(Claim claim, IdempotencyStore.Answer answer) {
        end(claim, () -> store.finish(claim.id(), claim.number(), answer));
    }

    /** The request came to nothing; the same key may try again at once. */
    void release(Claim claim) {
        end(claim, () -> store.release(claim.id(), claim.number()));
    }

    private void end(Claim claim, Runnable write) {
        atWork.remove(place(claim));
        try {
            write.run();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "the end of a request could not be noted and will be: {0}", away.getClass().getSimpleName());
            owe(claim, write);
        }
    }

    private void owe(Claim claim, Runnable write) {
        owed.put(claim, new Owed(clock.instant(), write));
    }

    /** Writes what is owed and renews what is at work. */
    void round() {
        try {
            var now = clock.instant();
            owed.values().removeIf(debt -> debt.since().plus(LONGEST).isBefore(now));
            owed.forEach((claim, debt) -> {
                CurrentTenant.run(claim.tenant(), debt.write());
                owed.remove(claim, debt);
            });
            atWork.values().removeIf(work -> work.since().plus(LONGEST).isBefore(now));
            atWork.values().stream().filter(work -> work.since().plus(EVERY).isBefore(now)).map(Work::claim)
                    .forEach(claim -> CurrentTenant.run(claim.tenant(), () -> store.renew(claim.id(), claim.number())));
        } catch (RuntimeException | Error away) {
            LOG.log(Level.FINE, "claims are looked after again at the next round", away);
        }
    }
}
