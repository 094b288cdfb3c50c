package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionSheet;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.SourceHash;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.FieldProblem;

/** Checks a sheet of questions and takes it in as drafts: all rows or none. A question that is in the bank from a sheet changes nothing. */
@ApplicationScoped
public class ImportQuestionSheet {
    private static final int SHOWN = 500;
    private final QuestionBank bank;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    /** What was found, and whether it is in the bank now. */
    public record Report(int rows, int accepted, int unchanged, int rejected, boolean taken, List<FieldProblem> problems, Map<Integer, Verdict> verdicts) {}

    /** On a row: new to the bank, there already, or wrong. */
    public enum Verdict { NEW, KNOWN, REFUSED }

    protected ImportQuestionSheet() {
        this(null, null, null, null);
    }

    @Inject
    public ImportQuestionSheet(QuestionBank bank, Outbox outbox, AuditLog audit, Clock clock) {
        this.bank = bank;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Report take(List<QuestionSheet.Row> rows, boolean rehearsal) {
        var problems = new ArrayList<FieldProblem>();
        var byKey = new LinkedHashMap<String, QuestionSheet.Row>();
        var rejected = new HashSet<Integer>();
        for (var row : rows) {
            problems.addAll(row.problems());
            if (!row.isRight()) {
                rejected.add(row.number());
            } else if (byKey.putIfAbsent(key(row), row) != null) {
                rejected.add(row.number());
                problems.add(new FieldProblem("row=" + row.number() + ";column=题干", "duplicate", "与本表第 " + byKey.get(key(row)).number() + " 行重复"));
            }
        }
        var known = bank.bySourceKeys(byKey.keySet());
        var verdicts = new HashMap<Integer, Verdict>();
        byKey.forEach((key, row) -> verdicts.put(row.number(), known.containsKey(key) ? Verdict.KNOWN : Verdict.NEW));
        rejected.forEach(row -> verdicts.put(row, Verdict.REFUSED));
        known.keySet().forEach(byKey::remove);
        boolean take = !rehearsal && rejected.isEmpty() && !byKey.isEmpty();
        if (take) {
            QuestionNews.tell(outbox, byKey.entrySet().stream().flatMap(row -> add(row.getKey(), row.getValue()).stream()).toList());
            audit.record("question.imported", "question-sheet", String.valueOf(rows.size()), Map.of("rows", rows.size(), "added", byKey.size()));
        }
        return new Report(rows.size(), byKey.size(), known.size(), rejected.size(), take, problems.stream().limit(SHOWN).toList(), verdicts);
    }

    private Optional<UUID> add(String key, QuestionSheet.Row row) {
        var content = row.content();
        var topic = row.topic();
        return content == null || topic == null ? Optional.empty()
                : Optional.of(bank.add(new QuestionBank.NewQuestion(QuestionState.DRAFT, topic, row.difficulty(), content, "sheet", key, ""), clock.instant()).id());
    }

    private static String key(QuestionSheet.Row row) {
        var content = row.content();
        var topic = row.topic();
        return content == null || topic == null ? "" : "sheet:" + SourceHash.of(topic, row.difficulty(), content);
    }
}
