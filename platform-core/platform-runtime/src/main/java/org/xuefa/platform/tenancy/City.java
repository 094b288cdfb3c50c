package org.xuefa.platform.tenancy;

import java.time.Instant;
import org.xuefa.spi.TenantId;

/**
 * A city in the directory.
 *
 * @param slug part of addresses, also the name of its realm; a-z, 0-9 and -
 * @param code GB/T 2260 code, six digits
 * @param issuer exact issuer of its access tokens
 * @param accent accent colour, #rrggbb
 * @param cell database the city's rows live in
 * @param added when it was entered into the directory
 */
public record City(TenantId id, String slug, String code, String name, String issuer, String accent, boolean secondFactor, State state, String cell, Instant added) {
    /** Provisioning until every step is done; a closed city lets nobody in and keeps its rows. */
    public enum State { PROVISIONING, OPEN, CLOSED }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
