package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Blueprints by campaign and tier. */
public interface Blueprints {
    List<Blueprint> ofCampaign(UUID campaignId);

    Optional<Blueprint> find(UUID campaignId, String tier);

    Optional<Blueprint> lock(UUID campaignId, String tier);

    /** The blueprint for drawing; empty when another node is drawing for it. */
    Optional<Blueprint> lockUnlessBusy(UUID id);

    List<Blueprint> published();

    Blueprint add(UUID campaignId, String tier, Design design, int stockTarget);

    Blueprint change(UUID id, Design design, int stockTarget);

    Blueprint publish(UUID id, Instant now);
}
