package org.xuefa.statutes.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuefa.statutes.domain.LawText;

/** What a law is called besides its title when it comes into the library: the list law-aliases.tsv. From then on the operator keeps its aliases. */
public final class LawAliases {
    private static final Map<String, List<String>> MAINTAINED = read();

    private LawAliases() {}

    /** Short title, full title, then aliases. */
    public static List<String> of(String title) {
        var shortTitle = LawText.shortTitle(title);
        var names = new ArrayList<>(List.of(shortTitle, title));
        names.addAll(MAINTAINED.getOrDefault(shortTitle, List.of()));
        return names.stream().distinct().toList();
    }

    private static Map<String, List<String>> read() {
        var stream = Objects.requireNonNull(LawAliases.class.getResourceAsStream("law-aliases.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var found = new HashMap<String, List<String>>();
            lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(line -> Arrays.asList(line.split("\t")))
                    .forEach(cells -> found.put(cells.getFirst(), cells.subList(1, cells.size())));
            return Map.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
