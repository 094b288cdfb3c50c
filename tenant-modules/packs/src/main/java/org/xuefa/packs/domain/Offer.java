package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack that one city offers another.
 *
 * @param from number of the city that offers
 * @param to number of the city it is offered to
 * @param publicKey that the signature is checked with, PEM
 */
public record Offer(UUID id, int from, int to, String packId, String title, String summary, String version, String department, String keyId, String publicKey,
        String sha256, long bytes, String note, String answer, State state, Instant offeredAt, @Nullable Instant decidedAt) {
    public enum State { OFFERED, ACCEPTED, DECLINED, WITHDRAWN }
}
