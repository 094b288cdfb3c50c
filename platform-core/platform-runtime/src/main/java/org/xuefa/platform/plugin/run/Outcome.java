package org.xuefa.platform.plugin.run;

import org.jspecify.annotations.Nullable;

/** How a call ended. */
sealed interface Outcome {
    /** Came back in time with a value. */
    record Answered(@Nullable Object value) implements Outcome {}

    /** @param cause class of the exception, or the word that the plugin gave; empty when there is none */
    record Failed(FailureKind kind, String cause) implements Outcome {}

    /** Refused what it was asked for, which is no failure. */
    record Declined(String code) implements Outcome {}
}
