package org.xuefa.enrolment.usecase;

import java.util.List;
import org.xuefa.enrolment.domain.UnitDetails;

/** A unit with what lists show beside it. */
public record UnitView(UnitDetails unit, List<String> pathNames, int childCount, int peopleCount, boolean administratorMissing) {}
