/**
 * Front door of duty: the city's yearly law-popularization duty list (普法责任清单), which courses cover it, who studied them, the ledger
 * of the year (普法工作台账) that they and the departments fill, and a learner's choice of electives by post, duty and interest. Owns the tables {@code duty_*}.
 *
 * <p>How figures are kept: for each year and person there is what they have studied and the unit where they count. An event is a hint to ask
 * learning and enrolment how things stand; the difference between a person before and after is added to the figures of each item, department
 * and list that the person's courses cover, for the person's unit and every unit above it, in one transaction and under one lock for each city.
 * So an event that comes twice or late changes nothing. When links between items and courses change, the figures they touch are counted anew.
 */
@NullMarked
package org.xuefa.duty;

import org.jspecify.annotations.NullMarked;
