package org.xuefa.enrolment.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds units by what people write: full name, alias or credit code, whatever the width of brackets and spaces. */
public final class UnitIndex {
    private final Map<String, Set<UnitDetails>> byWord = new HashMap<>();

    public UnitIndex(List<UnitDetails> units) {
        for (var unit : units) {
            add(unit.draft().name(), unit);
            unit.draft().aliases().forEach(alias -> add(alias, unit));
            if (unit.draft().creditCode() != null) {
                add(unit.draft().creditCode().value(), unit);
            }
        }
    }

    private void add(String word, UnitDetails unit) {
        byWord.computeIfAbsent(key(word), _ -> new HashSet<>()).add(unit);
    }

    /** None, one, or several when the name is not unique in scope. */
    public Set<UnitDetails> find(String word) {
        return byWord.getOrDefault(key(word), Set.of());
    }

    /** Equal for words that mean the same. */
    public static String wordKey(String word) {
        return key(word);
    }

    static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
