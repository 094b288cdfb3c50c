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
    /** What separates titles, and how each of them must end to be one: a decision "on …、… and …" is a single law. */
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\n]");
    private static final Pattern TITLE_END = Pattern.compile(".*(法|法典|条例|办法|规定|规则|细则|准则|章程)");
    private static final String STATE = "中华人民共和国";

    public static LawReference known(UUID id, String title) {
        return new LawReference(title, id.toString(), id);
    }

    public static LawReference unknown(String title) {
        return new LawReference(title, Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s", "").replaceFirst("^" + STATE, ""), null);
    }

    /** The titles that a cell names: those in book-title marks, else what is listed one after the other, else the whole cell; without a remark on the edition. */
    public static List<String> titles(String cell) {
        var marked = MARKED.matcher(cell).results().map(match -> match.group(1).strip()).filter(title -> !title.isEmpty()).distinct().toList();
        if (!marked.isEmpty()) {
            return marked;
        }
        var listed = BETWEEN.splitAsStream(cell).map(LawReference::withoutEdition).filter(title -> !title.isEmpty()).distinct().toList();
        if (listed.size() > 1 && listed.stream().allMatch(title -> TITLE_END.matcher(title).matches())) {
            return listed;
        }
        var plain = withoutEdition(cell);
        return plain.isEmpty() ? List.of() : List.of(plain);
    }

    private static String withoutEdition(String title) {
        return EDITION.matcher(title.strip()).replaceFirst("").strip();
    }

    public boolean isKnown() {
        return id != null;
    }
}
