package org.xuefa.enrolment.persistence;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One column of one row. */
final class Reseal {
    private Reseal() {}

    /** @param replace puts the second value where the first still is */
    static void column(byte @Nullable [] old, UnaryOperator<byte[]> reseal, BiConsumer<byte[], byte[]> replace) {
        if (old != null) {
            var fresh = reseal.apply(old);
            if (fresh != old) {
                replace.accept(old, fresh);
            }
        }
    }
}
