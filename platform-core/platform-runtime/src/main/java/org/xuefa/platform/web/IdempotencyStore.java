package org.xuefa.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/**
 * Claims and answers, each written in a short transaction of its own. A node renews the claims of requests that are at work
 * ({@link IdempotencyClaims}); one that dies leaves them, and {@link #LEASE} after the last renewal the same request may claim it again and runs once
 * more, which the use cases behind such operations must bear. The lease is what a learner may have to wait after a crash.
 */
@ApplicationScoped
public class IdempotencyStore {
    static final Duration LEASE = Duration.ofSeconds(15);
    static final Duration KEPT = Duration.ofHours(24);
    private static final String CLAIM = """
            insert into platform_idempotency as r (tenant_id, id, payload_hash, claim, claimed_at, finished) values (:tenant, :id, :payload, :claim, :now, false)
            on conflict (tenant_id, id) do update set payload_hash = :payload, claim = :claim, claimed_at = :now, finished = false
            where r.claimed_at < :expired or (not r.finished and r.claimed_at < :abandoned and r.payload_hash = :payload)""";
    private static final String FINISH = """
            update platform_idempotency set finished = true, status = :status, media_type = :mediaType, entity_tag = :entityTag, location = :location, body = :body
            where tenant_id = :tenant and id = :id and claim = :claim""";
    private final EntityManager entityManager;
    private final CitySql sql;
    private final Clock clock;

    /** What was answered. */
    public record Answer(int status, @Nullable String mediaType, @Nullable String entityTag, @Nullable String location, byte[] body) {}

    @SuppressWarnings("NullAway")
    protected IdempotencyStore() {
        this(null, null);
    }

    @Inject
    public IdempotencyStore(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
        this.clock = clock;
    }

    /** True when this claim is ours now: the request is new, or old and expired, or was left behind by a node that died. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean claim(String id, String payloadHash, UUID claim) {
        var now = clock.instant();
        return sql.change(CLAIM, Map.of("id", id, "payload", payloadHash, "claim", claim, "now", now, "expired", now.minus(KEPT), "abandoned", now.minus(LEASE))) == 1;
    }

    /** The answer to the same request before; refused when the key was used for another payload or the first run has not ended. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Answer> earlier(String id, String payloadHash) {
        var row = entityManager.find(IdempotencyRow.class, id);
        if (row == null) {
            return Optional.empty();
        }
        if (!row.hasPayload(payloadHash)) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (!row.isFinished()) {
            throw new Refusal(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT, Map.of("retryAfter", 1));
        }
        return Optional.of(row.answer());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void finish(String id, UUID claim, Answer answer) {
        sql.change(FINISH, CitySql.parameters("status", answer.status(), "mediaType", answer.mediaType(), "entityTag", answer.entityTag(), "location", answer.location(),
                "body", answer.body(), "id", id, "claim", claim));
    }

    /** The request is still at work. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(String id, UUID claim) {
        entityManager.createQuery("update IdempotencyRow r set r.claimedAt = :now where r.id = :id and r.claim = :claim and r.finished = false")
                .setParameter("now", clock.instant()).setParameter("id", id).setParameter("claim", claim)
                .executeUpdate();
    }

    /** The request came to nothing; the same key may try again at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String id, UUID claim) {
        entityManager.createQuery("delete from IdempotencyRow r where r.id = :id and r.claim = :claim").setParameter("id", id).setParameter("claim", claim)
                .executeUpdate();
    }

    /** Removes what is older than a day in the city of this thread. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forgetOld() {
        return entityManager.createQuery("delete from IdempotencyRow r where r.claimedAt < :old").setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
