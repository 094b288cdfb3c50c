package org.xuefa.reporting.domain;

/** The people behind a figure: those it counts, and those who are missing from it. */
public enum Behind {
    ROSTER, EXEMPT, SHOULD, STARTED, NOT_STARTED, REACHED, NOT_REACHED, SAT, NOT_SAT, PASSED, FAILED, EXCELLENT, CERTIFIED;

    public boolean includes(PersonState person) {
        var counts = Counts.of(person);
        return switch (this) {
            case ROSTER -> counts.roster() == 1;
            case EXEMPT -> counts.exempt() == 1;
            case SHOULD -> counts.should() == 1;
            case STARTED -> counts.started() == 1;
            case NOT_STARTED -> counts.should() > counts.started();
            case REACHED -> counts.reached() == 1;
            case NOT_REACHED -> counts.should() > counts.reached();
            case SAT -> counts.sat() == 1;
            case NOT_SAT -> counts.should() > counts.sat();
            case PASSED -> counts.passed() == 1;
            case FAILED -> counts.sat() > counts.passed();
            case EXCELLENT -> counts.excellent() == 1;
            case CERTIFIED -> counts.certified() == 1;
        };
    }
}
