package org.xuefa.statutes.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How statutes say what people say: the list everyday-words.tsv that is shipped, and what the operator says otherwise.
 *
 * @param said words of the statutes by everyday word
 */
public record EverydayWords(Map<String, List<String>> said) {
    private static final EverydayWords SHIPPED = new EverydayWords(read());

    /** The list that is shipped. */
    public static EverydayWords shipped() {
        return SHIPPED;
    }

    /** With these words in place of what they were; a word with nothing to say is taken out. */
    public EverydayWords with(Map<String, List<String>> changes) {
        var all = new LinkedHashMap<>(said);
        changes.forEach((word, words) -> {
            if (words.isEmpty()) {
                all.remove(word);
            } else {
                all.put(word, words);
            }
        });
        return new EverydayWords(all);
    }

    /** Words of the statutes for the everyday words in the text; those that the text has itself are left out. */
    public List<String> saidInStatutes(String text) {
        var found = new LinkedHashSet<String>();
        said.forEach((everyday, legal) -> {
            if (text.contains(everyday)) {
                legal.stream().filter(word -> !text.contains(word)).forEach(found::add);
            }
        });
        return List.copyOf(found);
    }

    private static Map<String, List<String>> read() {
        var stream = Objects.requireNonNull(EverydayWords.class.getResourceAsStream("everyday-words.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var found = new LinkedHashMap<String, List<String>>();
            lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(line -> Arrays.asList(line.split("\t")))
                    .forEach(cells -> found.put(cells.getFirst(), cells.subList(1, cells.size())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
