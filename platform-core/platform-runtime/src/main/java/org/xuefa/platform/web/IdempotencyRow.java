package org.xuefa.platform.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A request with an Idempotency-Key: claimed by one thread of one node, then its answer. */
@Entity
@Table(name = "platform_idempotency")
class IdempotencyRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private String id;

    @Column(name = "payload_hash")
    private String payloadHash;

    /** Whoever holds this claim may write the answer; a later claim takes over from a node that died. */
    private UUID claim;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    private boolean finished;
    private @Nullable Integer status;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "entity_tag")
    private @Nullable String entityTag;

    private @Nullable String location;
    private byte @Nullable [] body;

    protected IdempotencyRow() {}

    IdempotencyRow(String id, String payloadHash, UUID claim, Instant claimedAt) {
        this.id = id;
        this.payloadHash = payloadHash;
        this.claim = claim;
        this.claimedAt = claimedAt;
    }

    boolean hasPayload(String hash) {
        return payloadHash.equals(hash);
    }

    boolean isFinished() {
        return finished;
    }

    IdempotencyStore.Answer answer() {
        return new IdempotencyStore.Answer(status == null ? 200 : status, mediaType, entityTag, location, body == null ? new byte[0] : body);
    }
}
