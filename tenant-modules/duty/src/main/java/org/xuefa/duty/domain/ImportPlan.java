package org.xuefa.duty.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Finding.Code;
import org.xuefa.duty.domain.Finding.Verdict;

/**
 * What a sheet would do to a list. An item is known by its code, else by department and law; a column that the sheet lacks, and an empty code,
 * leave what is there. Items that no row names are not touched.
 *
 * @param untouched how many of the list's items no row names
 */
public record ImportPlan(List<PlannedLine> lines, int untouched) {
    public enum Effect { ADDED, CHANGED, UNCHANGED }

    /**
     * @param effect null for a refused row
     * @param item that the row changes or repeats; null for a new one
     * @param content as it will be; null for a refused row
     */
    public record PlannedLine(DutyLine line, List<Finding> findings, @Nullable Effect effect, @Nullable DutyItem item, @Nullable DutyContent content) {
        public Verdict verdict() {
            return Finding.worst(findings);
        }
    }

    private record Key(UUID department, String law) {
        static Key of(DutyContent content) {
            return new Key(content.department().id(), content.law().key());
        }
    }

    public ImportPlan {
        lines = List.copyOf(lines);
    }

    public static ImportPlan of(List<CheckedLine> rows, List<DutyItem> list) {
        var run = new Run(list);
        var lines = rows.stream().map(run::plan).toList();
        return new ImportPlan(lines, list.size() - run.rowOfItem.size());
    }

    public int count(Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    public int count(Effect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** One sheet against one list. */
    private static final class Run {
        private final Map<String, DutyItem> byCode;
        private final Map<Key, DutyItem> byKey;
        private final Map<Key, Integer> rowOfKey = new HashMap<>();
        private final Map<String, Integer> rowOfCode = new HashMap<>();
        private final Map<UUID, Integer> rowOfItem = new HashMap<>();

        Run(List<DutyItem> list) {
            byCode = list.stream().filter(item -> item.content().code() != null)
                    .collect(Collectors.toMap(item -> Optional.ofNullable(item.content().code()).orElseThrow(), Function.identity()));
            byKey = list.stream().collect(Collectors.toMap(item -> Key.of(item.content()), Function.identity()));
        }

        PlannedLine plan(CheckedLine row) {
            var findings = new ArrayList<>(row.findings());
            var code = row.line().cell(DutyColumn.CODE);
            var subject = row.subject().orElse(null);
            if (subject == null) {
                return new PlannedLine(row.line(), findings, null, null, null);
            }
            var key = new Key(subject.department().id(), subject.law().key());
            repeated(rowOfKey.putIfAbsent(key, row.line().row()), DutyColumn.LAW, Code.DUPLICATE_IN_FILE, findings);
            if (!code.isEmpty()) {
                repeated(rowOfCode.putIfAbsent(code, row.line().row()), DutyColumn.CODE, Code.CODE_DUPLICATE_IN_FILE, findings);
            }
            var item = item(code, key, findings);
            if (item != null && Finding.worst(findings) != Verdict.REFUSED) {
                repeated(rowOfItem.putIfAbsent(item.id(), row.line().row()), DutyColumn.CODE, Code.ITEM_DUPLICATE_IN_FILE, findings);
            }
            if (Finding.worst(findings) == Verdict.REFUSED) {
                return new PlannedLine(row.line(), findings, null, item, null);
            }
            var content = merged(row.line(), subject, item);
            var effect = item == null ? Effect.ADDED : content.equals(item.content()) ? Effect.UNCHANGED : Effect.CHANGED;
            return new PlannedLine(row.line(), findings, effect, item, content);
        }

        private static void repeated(@Nullable Integer earlier, DutyColumn column, Code code, List<Finding> findings) {
            if (earlier != null) {
                findings.add(new Finding(column, code, earlier.toString()));
            }
        }

        private @Nullable DutyItem item(String code, Key key, List<Finding> findings) {
            var ofCode = byCode.get(code);
            var ofKey = byKey.get(key);
            if (ofCode == null) {
                return ofKey;
            }
            if (!ofCode.content().department().id().equals(key.department())) {
                findings.add(new Finding(DutyColumn.CODE, Code.CODE_TAKEN, ofCode.content().department().name()));
            } else if (ofKey != null && !ofKey.id().equals(ofCode.id())) {
                findings.add(new Finding(DutyColumn.LAW, Code.ITEM_TAKEN, Optional.ofNullable(ofKey.content().code()).orElse("无")));
            }
            return ofCode;
        }

        private static DutyContent merged(DutyLine line, CheckedLine.Subject subject, @Nullable DutyItem item) {
            var old = item == null ? null : item.content();
            var code = line.cell(DutyColumn.CODE);
            return new DutyContent(
                    code.isEmpty() ? old == null ? null : old.code() : code,
                    subject.department(),
                    subject.law(),
                    text(line, DutyColumn.ARTICLES, old == null ? "" : old.articles()),
                    text(line, DutyColumn.AUDIENCE, old == null ? "" : old.audience()),
                    text(line, DutyColumn.OCCASIONS, old == null ? "" : old.occasions()),
                    text(line, DutyColumn.MEASURES, old == null ? "" : old.measures()),
                    text(line, DutyColumn.CONTACT, old == null ? "" : old.contact()));
        }

        private static String text(DutyLine line, DutyColumn column, String before) {
            return line.cells().getOrDefault(column, before);
        }
    }
}
