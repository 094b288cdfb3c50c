package org.xuefa.assessment.boundary;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.Refusal;

/** Goes from the contract's words to the domain's and back: truefalse is TRUEFALSE, hard-cut is HARD_CUT. */
final class Words {
    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A filter of the query; refused when it is not one of the words. */
    static <E extends Enum<E>> @Nullable E filter(String name, @Nullable String word, Class<E> type) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(value -> of(value).equals(word)).findAny()
                .orElseThrow(() -> Refusal.invalid("/" + name, "malformed", "没有这个筛选值"));
    }
}
