package org.xuefa.duty.domain;

/** How far an item is: without a course, with one that nobody has begun, begun by somebody, finished by somebody. */
public enum CoverageState {
    NO_COURSE("没有课程"), NOT_STARTED("有课程，无人学习"), IN_STUDY("有人在学"), STUDIED("有人学完");

    private final String label;

    CoverageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param courses how many of its courses can be studied now */
    public static CoverageState of(int courses, Figures figures) {
        if (courses == 0) {
            return NO_COURSE;
        }
        if (figures.finished() > 0) {
            return STUDIED;
        }
        return figures.started() > 0 ? IN_STUDY : NOT_STARTED;
    }
}
