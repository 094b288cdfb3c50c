package org.xuefa.reporting.usecase;

import org.xuefa.enrolment.Unit;
import org.xuefa.reporting.domain.Counts;

/**
 * A line of the list of units.
 *
 * @param own the line is not about the unit with all below it but about its people who are in none of the units listed
 */
public record UnitFigures(Unit unit, boolean own, Counts counts) {}
