package org.xuefa.platform.plugin.run;

import java.util.Locale;

/** In what way a plugin failed. */
public enum FailureKind {
    /** Threw an exception. */
    THREW(false),
    /** Did not come back in time, but ended when interrupted. */
    TIMED_OUT(false),
    /** Returned more than may come across. */
    TOO_LARGE(false),
    /** Returned something that is no value of the SPI, or null. */
    BAD_RESULT(false),
    /** Does not give what its descriptor offers, or cannot be made. */
    NOT_GIVEN(false),
    /** Filled the memory, or took more of it in one call than may be. */
    MEMORY(true),
    /** Runs on after an interrupt: the thread cannot be ended. */
    UNRESPONSIVE(true),
    /** Has more threads than may be. */
    THREADS(true),
    /** Left threads behind when it was closed. */
    THREADS_LEFT(true);

    private final boolean grave;

    FailureKind(boolean grave) {
        this.grave = grave;
    }

    /** Cut off at once, not only when it happens again. */
    public boolean isGrave() {
        return grave;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
