package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Tier;

/**
 * What is known about a learner who looks for electives.
 *
 * @param post 职务职级 as on the roster; null when there is none
 * @param ownUnits the learner's unit and those above it, without the city itself
 * @param interests topics the learner marked
 */
public record LearnerProfile(Tier tier, @Nullable String post, Set<UUID> ownUnits, Set<String> interests, LocalDate today) {
    public LearnerProfile {
        ownUnits = Set.copyOf(ownUnits);
        interests = Set.copyOf(interests);
    }
}
