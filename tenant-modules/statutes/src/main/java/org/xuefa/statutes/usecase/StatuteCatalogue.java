package org.xuefa.statutes.usecase;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.ImportStore.CatalogueEntry;

/** The file index.csv of an archive: what the texts themselves do not say. Columns by their names, in any order; unknown ones are passed over. */
final class StatuteCatalogue {
    private final List<CatalogueEntry> entries = new ArrayList<>();

    void read(byte[] csv) {
        var lines = new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "").lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        var names = Arrays.stream(lines.getFirst().split(",", -1)).map(String::strip).toList();
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var file = cell(cells, names, "file");
            if (file != null) {
                entries.add(new CatalogueEntry(file, cell(cells, names, "category"), date(cell(cells, names, "first_date")),
                        date(cell(cells, names, "latest_version_date")), date(cell(cells, names, "effective"))));
            }
        }
    }

    List<CatalogueEntry> entries() {
        return List.copyOf(entries);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static @Nullable String cell(List<String> cells, List<String> names, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() || cells.get(at).isBlank() ? null : cells.get(at).strip();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
