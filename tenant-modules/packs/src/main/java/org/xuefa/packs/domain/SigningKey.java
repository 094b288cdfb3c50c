package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's public key.
 *
 * @param id that the key itself gives, see PackKeys
 * @param pem X.509
 */
public record SigningKey(String id, UUID publisherId, String pem, String label, State state, Instant registeredAt, @Nullable Instant endedAt, @Nullable String reason) {
    /** A replaced key takes no more packs and what it signed stays good; of a revoked one that is no longer sure. */
    public enum State { ACTIVE, REPLACED, REVOKED }

    /** As another city's revocation makes it look; when and why is that city's to say. */
    public SigningKey revokedElsewhere() {
        return new SigningKey(id, publisherId, pem, label, State.REVOKED, registeredAt, null, null);
    }

    public SigningKey ended(State how, Instant now, @Nullable String why) {
        return new SigningKey(id, publisherId, pem, label, how, registeredAt, now, why);
    }
}
