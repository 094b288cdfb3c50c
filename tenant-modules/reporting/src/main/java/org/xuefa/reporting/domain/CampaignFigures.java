package org.xuefa.reporting.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a campaign's figures as a whole.
 *
 * @param revision of the targets; 0 until the city sets its own
 * @param changedAt the newest event that is counted in
 * @param recountedAt when the figures were last compared with their sources
 */
public record CampaignFigures(Targets targets, long revision, @Nullable Instant changedAt, @Nullable Instant recountedAt) {
    public static final CampaignFigures NOTHING_YET = new CampaignFigures(Targets.DEFAULT, 0, null, null);
}
