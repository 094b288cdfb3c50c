package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rulings on faulty items. */
public interface Rulings {
    List<Ruling> ofCampaign(UUID campaignId);

    /** Adds a ruling under the next number of the campaign. */
    Ruling add(UUID campaignId, UUID versionId, Ruling.Kind kind, Choice answer, String reason, Instant now);

    /** Not yet applied everywhere, or decided after the given moment (a hand-in under way may have missed it). */
    List<Ruling> unsettled(Instant decidedAfter);

    void count(UUID id, int marked, int changed, boolean applied);
}
