package org.xuefa.duty.domain;

/**
 * People and time.
 *
 * @param started people who have begun
 * @param finished people who have finished a course
 * @param seconds counted study time
 */
public record Figures(int started, int finished, long seconds) {
    public static final Figures NONE = new Figures(0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(started + other.started, finished + other.finished, seconds + other.seconds);
    }

    public Figures minus(Figures other) {
        return new Figures(started - other.started, finished - other.finished, seconds - other.seconds);
    }

    public boolean isNothing() {
        return equals(NONE);
    }
}
