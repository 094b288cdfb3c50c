package org.xuefa.enrolment.domain;

/** Pending needs the unit administrator's word; only confirmed people take part and count. */
public enum EnrolmentState { PENDING, CONFIRMED, REJECTED, REMOVED }
