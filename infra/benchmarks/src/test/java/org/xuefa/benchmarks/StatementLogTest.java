package org.xuefa.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.benchmarks.StatementLog.Statement;

class StatementLogTest {
    private static final String STAMP = "2026-11-24 01:02:03.004 UTC ";

    @Test
    void putsTheStatementsOfASessionTogetherWithTheirParameters() {
        var log = String.join("\n",
                STAMP + "[7] app@xuefa LOG:  execute <unnamed>: BEGIN",
                STAMP + "[8] app@xuefa LOG:  execute S_1: BEGIN",
                STAMP + "[7] app@xuefa LOG:  execute S_2/C_3: update t set a = $1,",
                "\tb = $2 where c = $3",
                STAMP + "[7] app@xuefa DETAIL:  Parameters: $1 = 'it''s', $2 = NULL, $3 = '4'",
                STAMP + "[9] other@xuefa LOG:  statement: select 1",
                STAMP + "[7] app@xuefa LOG:  execute S_4: COMMIT");

        var found = StatementLog.transactions(log, "app");

        assertThat(found).singleElement().satisfies(transaction -> assertThat(transaction.statements()).containsExactly(new Statement("BEGIN", List.of()),
                new Statement("update t set a = $1,\nb = $2 where c = $3", Arrays.asList("it's", null, "4")), new Statement("COMMIT", List.of())));
    }

    @Test
    void leavesDeliveriesOfTheOutboxOut() {
        var log = String.join("\n",
                STAMP + "[7] app@xuefa LOG:  execute <unnamed>: BEGIN",
                STAMP + "[7] app@xuefa LOG:  execute S_2: select r.id from platform_outbox r for update skip locked",
                STAMP + "[7] app@xuefa LOG:  execute S_4: COMMIT");

        assertThat(StatementLog.transactions(log, "app")).isEmpty();
    }
}
