package org.xuefa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.benchmarks.Script.Trial;
import org.xuefa.benchmarks.StatementLog.Statement;
import org.xuefa.benchmarks.StatementLog.Transaction;

class ScriptTest {
    private static final String FIRST = "11111111-1111-7111-8111-111111111111";
    private static final String SECOND = "22222222-2222-7222-8222-222222222222";
    private static final String MADE = "33333333-3333-7333-8333-333333333333";
    private static final String MADE_TOO = "44444444-4444-7444-8444-444444444444";

    private static Transaction transaction(String sql, String... parameters) {
        return new Transaction(List.of(new Statement(sql, Arrays.asList(parameters))));
    }

    private static Trial trial(String person, Transaction... transactions) {
        return new Trial(Map.of("person", person), List.of(transactions));
    }

    @Test
    void whatIsTheSameStaysAndWhatIsTheLearnersBecomesAVariable() {
        var sql = "update t set state = $1, n = $2 where person = $3 and id = $4";

        var lines = Script.lines(List.of(trial(FIRST, transaction(sql, "OPEN", "5", FIRST, MADE)), trial(SECOND, transaction(sql, "OPEN", "5", SECOND, MADE_TOO))), (_, _) -> null);

        assertThat(lines).containsExactly("update t set state = 'OPEN', n = 5 where person = :person and id = :fresh1;");
    }

    @Test
    void anIdThatComesTwiceIsTheSameFreshOne() {
        var first = trial(FIRST, transaction("insert into t values ($1)", MADE), transaction("update t set a = 1 where id = $1", MADE));
        var second = trial(SECOND, transaction("insert into t values ($1)", MADE_TOO), transaction("update t set a = 1 where id = $1", MADE_TOO));

        assertThat(Script.lines(List.of(first, second), (_, _) -> null)).containsExactly("insert into t values (:fresh1);", "update t set a = 1 where id = :fresh1;");
    }

    @Test
    void noTextIsTakenForAVariableOfPgbench() {
        assertThat(Script.literal("insert", "{\"passed\":true,\"at\":\"2026-11-24\"}")).isEqualTo("E'{\"passed\"\\u003atrue,\"at\":\"2026-11-24\"}'");
        assertThat(Script.literal("select set_config('app.tenant', $1, true)", "1")).isEqualTo("'1'");
        assertThat(Script.literal("insert", "it's")).isEqualTo("E'it''s'");
    }

    @Test
    void whatOnlyOneTrialRanFallsOut() {
        var usual = transaction("select 1");
        var trials = List.of(trial(FIRST, usual, transaction("select 2")), trial(SECOND, usual), trial(SECOND, usual));

        assertThat(Script.agreeing(trials)).allSatisfy(trial -> assertThat(trial.transactions()).containsExactly(usual)).hasSize(3);
    }

    @Test
    void refusesTrialsOfWhichNoTwoAgree() {
        assertThatThrownBy(() -> Script.agreeing(List.of(trial(FIRST, transaction("select 1")), trial(SECOND, transaction("select 2"))))).isInstanceOf(IllegalStateException.class);
    }
}
