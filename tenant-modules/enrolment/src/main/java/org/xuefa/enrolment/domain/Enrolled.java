package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's part in a campaign as it is stored. */
public record Enrolled(UUID id, UUID campaignId, UUID personId, String unitPath, String tier, Standing standing, @Nullable Exemption exemption, Instant enrolledAt,
        @Nullable Instant decidedAt) {
    /** Why somebody is excused. */
    public record Exemption(Kind kind, String reason) {
        public enum Kind { RETIRING, SICK_LEAVE, ABROAD, SECONDED, CLASSIFIED_POST, OTHER }
    }

    public UUID unitId() {
        return standing.unitId();
    }

    public Enrolled with(Standing changed, String path, Instant now) {
        return new Enrolled(id, campaignId, personId, path, tier, changed, exemption, enrolledAt, now);
    }

    public Enrolled with(@Nullable Exemption changed) {
        return new Enrolled(id, campaignId, personId, unitPath, tier, standing, changed, enrolledAt, decidedAt);
    }

    public Enrolled withTier(String changed) {
        return new Enrolled(id, campaignId, personId, unitPath, changed, standing, exemption, enrolledAt, decidedAt);
    }
}
