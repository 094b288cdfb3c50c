package org.xuefa.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored.
 *
 * @param roles role names divided by commas
 * @param facts JSON object, exactly as stored
 * @param position place in the chain; null until it is sealed
 * @param hash over this entry and the hash before it, in hex; null until it is sealed
 */
public record AuditEntry(UUID id, Instant at, String actor, String actorUserName, String roles, String action, String objectType, String objectId,
        String facts, @Nullable String reason, @Nullable String traceId, @Nullable Long position, @Nullable String hash) {}
