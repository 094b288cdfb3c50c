package org.xuefa.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.benchmarks.StatementLog.Statement;
import org.xuefa.benchmarks.StatementLog.Transaction;

/**
 * The statements of a request as a pgbench script. Several captured requests of different learners are laid beside each other: a parameter that is
 * the same in all is written into the script; one that is a fact about the learner becomes that fact of the learner whose turn it is; other ids and
 * hashes are fresh ones, as they were for the platform.
 */
final class Script {
    /** So many fresh ids and hashes are laid out for each turn. */
    static final int FRESH = 12;
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_=+/-]{20,}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*");

    /** Captured requests: what was asked, and the facts of the learner it was asked for. */
    record Trial(Map<String, String> facts, List<Transaction> transactions) {}

    /** Changes what a parameter becomes: statement and its text so far to a text, or null to leave it. */
    interface Override extends BiFunction<Statement, Integer, @Nullable String> {}

    private final List<Trial> trials;
    private final Override override;
    private final Map<String, String> fresh = new LinkedHashMap<>();

    private Script(List<Trial> trials, Override override) {
        this.trials = trials;
        this.override = override;
    }

    /**
     * The script's statements.
     *
     * @param trials with the same transactions
     * @param override what a parameter must be, by statement and number from 1; null where it follows from the trials
     */
    static List<String> lines(List<Trial> trials, Override override) {
        return new Script(trials, override).write();
    }

    /**
     * The trials that agree, without the transactions that few of them have: what happened to run at the same time falls out, and so does a trial that
     * found something gone from a memory of seconds.
     */
    static List<Trial> agreeing(List<Trial> trials) {
        var seen = new LinkedHashMap<List<String>, Integer>();
        trials.forEach(trial -> trial.transactions().stream().map(Transaction::shape).distinct().forEach(shape -> seen.merge(shape, 1, Integer::sum)));
        var groups = new LinkedHashMap<List<List<String>>, List<Trial>>();
        for (var trial : trials) {
            var usual = trial.transactions().stream().filter(transaction -> seen.get(transaction.shape()) * 2 > trials.size()).toList();
            groups.computeIfAbsent(usual.stream().map(Transaction::shape).toList(), _ -> new ArrayList<>()).add(new Trial(trial.facts(), usual));
        }
        var largest = groups.values().stream().max(java.util.Comparator.comparingInt(List::size)).orElseThrow();
        if (largest.size() < 2 || largest.getFirst().transactions().isEmpty()) {
            throw new IllegalStateException("no two trials ran the same statements: " + groups.keySet());
        }
        return largest;
    }

    private List<String> write() {
        var lines = new ArrayList<String>();
        var first = trials.getFirst().transactions();
        for (int transaction = 0; transaction < first.size(); transaction++) {
            for (int statement = 0; statement < first.get(transaction).statements().size(); statement++) {
                lines.add(line(transaction, statement));
            }
        }
        return lines;
    }

    private String line(int transaction, int number) {
        var statement = trials.getFirst().transactions().get(transaction).statements().get(number);
        var text = new StringBuilder();
        var match = PLACE.matcher(statement.sql().replaceAll("\\s+", " "));
        while (match.find()) {
            int at = Integer.parseInt(match.group(1));
            var own = override.apply(statement, at);
            match.appendReplacement(text, Matcher.quoteReplacement(own == null ? value(transaction, number, at) : own));
        }
        return match.appendTail(text) + ";";
    }

    private String value(int transaction, int number, int at) {
        var seen = new ArrayList<@Nullable String>();
        for (var trial : trials) {
            seen.add(trial.transactions().get(transaction).statements().get(number).parameters().get(at - 1));
        }
        var mine = seen.getFirst();
        if (mine == null || seen.stream().allMatch(mine::equals)) {
            return literal(trials.getFirst().transactions().get(transaction).statements().get(number).sql(), mine);
        }
        for (var fact : trials.getFirst().facts().keySet()) {
            if (java.util.stream.IntStream.range(0, trials.size()).allMatch(trial -> Objects.equals(trials.get(trial).facts().get(fact), seen.get(trial)))) {
                return ":" + fact;
            }
        }
        if (UUID.matcher(mine).matches()) {
            return fresh.computeIfAbsent(mine, _ -> ":fresh" + (fresh.size() + 1));
        }
        if (HASH.matcher(mine).matches() && !TIME.matcher(mine).matches()) {
            return fresh.computeIfAbsent(mine, _ -> ":hash" + (fresh.size() + 1));
        }
        return literal("", mine);
    }

    /** pgbench takes a colon before a letter for a variable. */
    static String literal(String sql, @Nullable String value) {
        if (value == null) {
            return "null";
        }
        if (NUMBER.matcher(value).matches() && !sql.contains("set_config")) {
            return value;
        }
        if (UUID.matcher(value).matches()) {
            return "'" + value + "'::uuid";
        }
        if (TIME.matcher(value).matches()) {
            return "'" + value + "'::timestamptz";
        }
        var quoted = value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replaceAll(":(?=[A-Za-z_\\x80-\\uFFFF])", "\\\\u003a");
        return quoted.equals(value) ? "'" + value + "'" : "E'" + quoted + "'";
    }
}
