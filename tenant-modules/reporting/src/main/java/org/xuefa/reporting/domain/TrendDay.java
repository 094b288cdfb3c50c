package org.xuefa.reporting.domain;

import java.time.LocalDate;

/** What happened on a day, and until the end of it. */
public record TrendDay(LocalDate day, DayCounts onTheDay, DayCounts untilThen) {}
