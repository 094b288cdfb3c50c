package org.xuefa.enrolment.domain;

/** Who stands above a unit on a roster's way up: a department with subordinate units, the county, the city. */
public enum RosterLevel { DEPARTMENT, COUNTY, CITY }
