package org.xuefa.duty.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The law of an item.
 *
 * @param title as the library has it, else as written without book-title marks
 * @param key equal for two ways to write the same law
 * @param id of the library's law; null when the library has none of this title
 */
public record LawReference(String title, String key, @Nullable UUID id) {
    private static final Pattern MARKED = Pattern.compile("《([^》]+)》");
    private static final Pattern EDITION = Pattern.compile("[(（][^)）]*(修订|修正|修改|年|版)[^)）]*[)）]$");
    private static final String STATE = "中华人民共和国";

    public static LawReference known(UUID id, String title) {
        return new LawReference(title, id.toString(), id);
    }

    public static LawReference unknown(String title) {
        return new LawReference(title, Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceFirst("^" + STATE, ""), null);
    }

    /** The titles that a cell names: those in book-title marks, or the whole cell without a remark on its edition. */
    public static List<String> titles(String cell) {
        var marked = MARKED.matcher(cell).results().map(match -> match.group(1).strip()).filter(title -> !title.isEmpty()).distinct().toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        var plain = EDITION.matcher(cell.strip()).replaceFirst("").strip();
        return plain.isEmpty() ? List.of() : List.of(plain);
    }

    public boolean isKnown() {
        return id != null;
    }
}
