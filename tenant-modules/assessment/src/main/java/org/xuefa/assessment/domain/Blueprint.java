package org.xuefa.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The blueprint of one tier of a campaign.
 *
 * @param design as last saved
 * @param published as in use; null before the first publication
 * @param publication number of the publication in use, 0 before the first
 */
public record Blueprint(UUID id, UUID campaignId, String tier, Design design, int stockTarget, int publication, @Nullable Design published, @Nullable Instant publishedAt,
        int revision) {
    public boolean isPublished() {
        return published != null;
    }

    public boolean isChanged() {
        return published != null && !published.equals(design);
    }

    public Design publishedDesign() {
        if (published == null) {
            throw new IllegalStateException("not published");
        }
        return published;
    }
}
