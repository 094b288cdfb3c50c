package org.xuefa.enrolment.domain;

/** How roster and self-enrolment meet (R32). */
public enum Bucket { BOTH, ROSTER_ONLY, SELF_ONLY, CONFLICTING_UNIT }
