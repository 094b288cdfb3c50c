package org.xuefa.reporting.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.reporting.domain.Behind;

/** Which people a caller asks for. */
public record PersonList(UUID campaignId, @Nullable UUID unitId, @Nullable String tier, Behind behind, @Nullable String name) {}
