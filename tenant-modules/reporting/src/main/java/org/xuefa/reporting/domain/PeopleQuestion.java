package org.xuefa.reporting.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people are asked for.
 *
 * @param name part of the name; null for everybody
 */
public record PeopleQuestion(UUID campaignId, List<UnitRange> units, @Nullable String tier, Behind behind, @Nullable String name) {
    public PeopleQuestion {
        units = List.copyOf(units);
    }
}
