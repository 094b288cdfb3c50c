package org.xuefa.statutes.usecase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.ImportStore.CatalogueEntry;
import org.xuefa.statutes.domain.UnreadableLaw;

/**
 * The file index.csv of an archive: what the texts themselves do not say. Columns by their names, in any order; unknown ones are passed over. What cannot
 * be read is reported with its line, never passed over: a date that vanishes makes a law of another day.
 */
final class StatuteCatalogue {
    static final String FILE = "index.csv";
    private static final int REPORTED = 10;
    /** As people and spreadsheets write a day: 2020-01-01, 2020/1/1, 2020.1.1, 2020年1月1日, also with a time behind it. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    private final List<CatalogueEntry> entries = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private List<String> names = List.of();

    /** @param line 1 for the heading; 0 where no single line is to blame */
    private record Complaint(int line, String message) {}

    void read(byte[] csv) {
        try {
            var lines = PlainText.of(csv).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                read(i + 1, lines.get(i));
            }
            if (names.isEmpty()) {
                complain(0, "没有内容");
            }
        } catch (UnreadableLaw e) {
            complain(0, java.util.Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private void read(int line, String text) {
        if (text.isBlank()) {
            return;
        }
        var cells = cells(text);
        if (names.isEmpty()) {
            names = cells.stream().map(String::strip).toList();
            if (!names.contains("file")) {
                complain(line, "第一行没有 file 列，无法知道每一行说的是哪个文件");
            }
            return;
        }
        if (!names.contains("file")) {
            return;
        }
        var file = cell(cells, "file");
        if (file == null) {
            complain(line, "没有写明文件（file）");
            return;
        }
        if (entries.stream().anyMatch(entry -> entry.file().equals(file))) {
            complain(line, "文件 " + file + " 已在前面写过，以后面的为准");
        }
        entries.add(new CatalogueEntry(line, file, cell(cells, "category"), date(line, cells, "first_date"), date(line, cells, "latest_version_date"),
                date(line, cells, "effective"), date(line, cells, "repealed"),
                Stream.of(cell(cells, "title"), cell(cells, "short_title")).flatMap(Stream::ofNullable).distinct().toList()));
    }

    List<CatalogueEntry> entries() {
        return List.copyOf(entries);
    }

    /** What of it could not be used, with the first line to blame; null when all is well. */
    @Nullable Complaints complaints(Set<String> files) {
        var all = new ArrayList<>(complaints);
        entries.stream().filter(entry -> !files.contains(entry.file())).forEach(entry -> all.add(new Complaint(entry.line(), "压缩包里没有文件 " + entry.file())));
        if (all.isEmpty()) {
            return null;
        }
        all.sort(java.util.Comparator.comparingInt(Complaint::line));
        var told = new LinkedHashSet<String>();
        all.stream().limit(REPORTED).forEach(complaint -> told.add(complaint.line() == 0 ? complaint.message() : "第 " + complaint.line() + " 行：" + complaint.message()));
        var message = String.join("；", told) + (all.size() > REPORTED ? "；另有 " + (all.size() - REPORTED) + " 处" : "");
        return new Complaints(all.getFirst().line(), message);
    }

    record Complaints(int line, String message) {}

    private void complain(int line, String message) {
        complaints.add(new Complaint(line, message));
    }

    private static List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.asList(line.split(",", -1));
        }
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

    private @Nullable String cell(List<String> cells, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= cells.size() || cells.get(at).isBlank() ? null : cells.get(at).strip();
    }

    private @Nullable LocalDate date(int line, List<String> cells, String name) {
        var text = cell(cells, name);
        if (text == null) {
            return null;
        }
        var day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            // Complained of like any other.
        }
        complain(line, name + " 的日期无法识别：" + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + "（应如 2020-01-01）");
        return null;
    }
}
