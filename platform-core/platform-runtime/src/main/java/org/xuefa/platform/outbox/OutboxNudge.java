package org.xuefa.platform.outbox;

import org.xuefa.spi.TenantId;

/** Says that a city has events to deliver. Returns at once. */
interface OutboxNudge {
    void nudge(TenantId tenant);
}
