package org.xuefa.reporting.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units' figures are asked for, and in what order. */
public record UnitQuestion(UUID campaignId, @Nullable UUID unitId, @Nullable String tier, Level level, Order order) {
    public enum Level { CHILDREN, COUNTIES, UNITS }

    public enum Order { LAGGING, TREE }
}
