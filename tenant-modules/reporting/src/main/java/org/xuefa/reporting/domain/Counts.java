package org.xuefa.reporting.domain;

import org.xuefa.assessment.Grade;

/** Heads, each in the column of every figure it counts for. From {@code started} on only of those who should take part. */
public record Counts(int roster, int exempt, int should, int started, int reached, int sat, int passed, int excellent, int certified) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What one person adds to the counters of their unit. */
    public static Counts of(PersonState person) {
        if (!person.takesPart()) {
            return NONE;
        }
        if (person.exempt()) {
            return new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0);
        }
        var result = person.result();
        return new Counts(
                1,
                0,
                1,
                one(person.startedOn() != null),
                one(person.reachedOn() != null),
                one(result != null),
                one(result != null && result.grade().passed()),
                one(result != null && result.grade() == Grade.EXCELLENT),
                one(person.certified()));
    }

    public Counts plus(Counts other) {
        return new Counts(
                roster + other.roster,
                exempt + other.exempt,
                should + other.should,
                started + other.started,
                reached + other.reached,
                sat + other.sat,
                passed + other.passed,
                excellent + other.excellent,
                certified + other.certified);
    }

    public Counts minus(Counts other) {
        return plus(new Counts(
                -other.roster, -other.exempt, -other.should, -other.started, -other.reached, -other.sat, -other.passed, -other.excellent, -other.certified));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
