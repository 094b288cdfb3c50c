package org.xuefa.learning.boundary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;

/** Words of the contract's closed sets, such as not-started, and the domain's constants for them. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> E of(Class<E> type, String word, String pointer) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(pointer, "malformed", "取值不在允许的范围内");
        }
    }

    static <E extends Enum<E>> @Nullable E optional(Class<E> type, @Nullable String word, String pointer) {
        return word == null || word.isEmpty() ? null : of(type, word, pointer);
    }

    /** The constant of another enum with the same name. */
    static <E extends Enum<E>> E same(Class<E> type, Enum<?> constant) {
        return Enum.valueOf(type, constant.name());
    }
}
