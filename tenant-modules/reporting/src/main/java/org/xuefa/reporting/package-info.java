/**
 * Front door of reporting; nobody lies downstream of it yet. Owns the tables {@code reporting_*}.
 *
 * <p>How figures are kept: for each campaign and person there is one row that says where the person counts and how far they have come. An
 * event changes such rows, and the difference between a row before and after is added to the counters of the person's unit and of every unit
 * above it, in the same transaction and under one lock for each city. So an event that comes twice, late or in another order changes
 * nothing: the row is the same, the difference is nothing. Where the order of events could matter the handler takes them as a hint only and asks
 * the feature upstream how things stand. Every night a recount compares the rows with their sources and the counters with the rows, puts right
 * what differs and says so.
 */
@NullMarked
package org.xuefa.reporting;

import org.jspecify.annotations.NullMarked;
