package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.FieldProblem;

/**
 * What an entry of the ledger says.
 *
 * @param title what was done
 * @param account how it went; this and the other texts may be empty
 * @param from the day
 * @param until last day, included; null for a single day
 * @param reached people it reached; null when nobody counted
 * @param evidence where the proof is
 */
public record LedgerContent(LedgerHeading heading, String title, String account, LocalDate from, @Nullable LocalDate until, String place, String audience,
        @Nullable Integer reached, String evidence) {
    private static final int SHORTEST_TITLE = 2;

    /** What is wrong with it in the ledger of a year; nothing is told that has not happened yet. */
    public List<FieldProblem> problems(int year, LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        if (title.length() < SHORTEST_TITLE) {
            problems.add(new FieldProblem("/content/title", "required", "请写明做了什么"));
        }
        if (from.getYear() != year) {
            problems.add(new FieldProblem("/content/from", "range", "日期须在 " + year + " 年内"));
        } else if (from.isAfter(today)) {
            problems.add(new FieldProblem("/content/from", "range", "还没有发生的工作不能记入台账"));
        }
        if (until != null && (until.isBefore(from) || until.isAfter(today))) {
            problems.add(new FieldProblem("/content/until", "range", until.isBefore(from) ? "结束日期不能早于开始日期" : "还没有发生的工作不能记入台账"));
        }
        for (var text : Map.of("title", title, "account", account, "place", place, "audience", audience, "evidence", evidence).entrySet()) {
            if (RowCheck.holdsPersonalNumbers(text.getValue())) {
                problems.add(new FieldProblem("/content/" + text.getKey(), "personal-data", "请不要填写个人的手机号码或身份证号"));
            }
        }
        return problems;
    }
}
