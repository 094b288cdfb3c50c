package org.xuefa.reporting.domain;

import java.util.UUID;

/** Where a person counts, as enrolment says. */
public record Placement(UUID unitId, String tier, String name, boolean takesPart, boolean exempt) {}
