package org.xuefa.campaign;

import java.time.Instant;

/**
 * A feature downstream that knows something of whether people can walk a campaign to its end. Asked by the campaign when an administrator
 * looks and when the campaign is opened, in that city and transaction; it reads what is stored and changes nothing.
 */
public interface ReadinessContributor {
    Readiness of(Campaign campaign, Instant now);
}
