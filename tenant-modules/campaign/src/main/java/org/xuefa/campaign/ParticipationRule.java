package org.xuefa.campaign;

/**
 * Who takes part.
 *
 * @param selfEnrolment people may enrol themselves in the enrolment window (R24)
 * @param confirmSelfEnrolled who is not on the roster needs the unit administrator's confirmation (AMB-11)
 */
public record ParticipationRule(boolean selfEnrolment, boolean confirmSelfEnrolled) {}
