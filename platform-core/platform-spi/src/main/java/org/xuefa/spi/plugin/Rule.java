package org.xuefa.spi.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of this package's values. A message names the member and never its content. */
final class Rule {
    private Rule() {}

    static void holds(boolean condition, String member) {
        if (!condition) {
            throw new IllegalArgumentException(member);
        }
    }

    /** Characters as people count them; no control characters. */
    static void text(String text, int shortest, int longest, String member) {
        var length = text.codePointCount(0, text.length());
        holds(length >= shortest && length <= longest && text.chars().noneMatch(character -> Character.isISOControl(character) && character != '\n'), member);
        holds(shortest == 0 || !text.isBlank(), member);
    }

    static void optional(@Nullable String text, int longest, String member) {
        if (text != null) {
            text(text, 0, longest, member);
        }
    }

    static <T> List<T> copy(List<T> list, int longest, String member) {
        holds(list.size() <= longest, member);
        return List.copyOf(list);
    }
}
