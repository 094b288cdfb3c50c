package org.xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.faults.Stored.Balance;
import org.xuefa.faults.Stored.Cell;
import org.xuefa.faults.Stored.Credit;
import org.xuefa.faults.Stored.Mark;
import org.xuefa.faults.Stored.Sitting;
import org.xuefa.faults.Violation.Invariant;

/** The checker passes a good history, and each history broken on purpose breaks just the promise it ought to. */
class HistoryCheckerTest {
    private static final UUID SITTING = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID PRACTICE = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final Instant NINE = Instant.parse("2026-10-10T01:00:00Z");
    private static final Told.Paper PAPER = new Told.Paper(Map.of(1, new Told.Item(60, Set.of(2)), 2, new Told.Item(40, Set.of(1, 3))));
    private final History history = new History();
    private final List<Sitting> sittings = new ArrayList<>();
    private final List<Credit> ledger = new ArrayList<>();
    private final Map<String, Balance> balances = new HashMap<>();

    @Test
    void aGoodHistoryBreaksNothing() {
        aGoodHistory();

        assertThat(violations()).isEmpty();
    }

    @Test
    void whatNobodyWasToldMayBeThereOrNot() {
        started();
        history.begin("li", new Call.Save(SITTING, 1, 1, Set.of(2)));
        history.begin("li", new Call.Save(SITTING, 2, 1, Set.of(1)));
        history.begin("li", new Call.HandIn(SITTING));
        sittings.add(sitting(1, NINE, cells(new Cell(1, Set.of(2)), Cell.NONE), new Mark(60, 1, 1, NINE.plusSeconds(9), "LEARNER")));

        assertThat(violations()).isEmpty();
    }

    @Test
    void twoOpenSittings() {
        aGoodHistory();
        sittings.add(new Sitting(UUID.randomUUID(), "li", 2, true, Map.of(), NINE.plusSeconds(20), null));
        sittings.add(new Sitting(UUID.randomUUID(), "li", 3, true, Map.of(), NINE.plusSeconds(30), null));

        assertThat(broken()).containsExactly(Invariant.I1);
    }

    @Test
    void aSittingBegunBeforeTheLastWasHandedIn() {
        aGoodHistory();
        sittings.add(new Sitting(UUID.randomUUID(), "li", 2, true, Map.of(), NINE.plusSeconds(5), null));

        assertThat(broken()).containsExactly(Invariant.I1);
    }

    @Test
    void anAcknowledgedStartThatIsGone() {
        started();

        assertThat(broken()).containsExactly(Invariant.I1);
    }

    @Test
    void tooManyAttempts() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            var from = NINE.plusSeconds(attempt * 60L);
            sittings.add(new Sitting(UUID.randomUUID(), "li", attempt, false, Map.of(), from, new Mark(0, 0, 0, from.plusSeconds(30), "DEADLINE")));
        }

        assertThat(broken()).containsExactly(Invariant.I2);
    }

    @Test
    void anAttemptCountedTwice() {
        aGoodHistory();
        sittings.add(new Sitting(UUID.randomUUID(), "li", 1, true, Map.of(), NINE.plusSeconds(60), null));

        assertThat(broken()).containsExactly(Invariant.I2);
    }

    @Test
    void anotherNumberOfTheAttemptThanTold() {
        done(new Call.Start(), new Told.Started(SITTING, 1, PAPER));
        sittings.add(new Sitting(SITTING, "li", 2, true, cells(Cell.NONE, Cell.NONE), NINE, null));

        assertThat(broken()).containsExactly(Invariant.I2);
    }

    @Test
    void anAcknowledgedAnswerThatIsLost() {
        started();
        saved(1, 1, Set.of(2));
        sittings.add(sitting(1, NINE, cells(Cell.NONE, Cell.NONE), null));

        assertThat(broken()).containsExactly(Invariant.I3);
    }

    @Test
    void aLatePacketThatUndidANewerAnswer() {
        started();
        saved(1, 1, Set.of(1));
        saved(1, 2, Set.of(2));
        sittings.add(sitting(1, NINE, cells(new Cell(1, Set.of(1)), Cell.NONE), null));

        assertThat(broken()).containsExactly(Invariant.I3);
    }

    @Test
    void anotherChoiceUnderTheSameSequence() {
        started();
        saved(1, 1, Set.of(1));
        sittings.add(sitting(1, NINE, cells(new Cell(1, Set.of(2)), Cell.NONE), null));

        assertThat(broken()).containsOnly(Invariant.I3);
    }

    @Test
    void anAnswerThatNobodySent() {
        started();
        sittings.add(sitting(1, NINE, cells(Cell.NONE, new Cell(3, Set.of(4))), null));

        assertThat(broken()).containsExactly(Invariant.I3);
    }

    @Test
    void aReceiptOlderThanTheOneBefore() {
        started();
        saved(1, 1, Set.of(1));
        saved(1, 3, Set.of(3));
        done(new Call.Save(SITTING, 1, 2, Set.of(2)), new Told.Saved(2, Set.of(2), true));
        sittings.add(sitting(1, NINE, cells(new Cell(3, Set.of(3)), Cell.NONE), null));

        assertThat(broken()).containsExactly(Invariant.I3);
    }

    @Test
    void aReceiptThatDoesNotSayWhatWasSent() {
        started();
        done(new Call.Save(SITTING, 1, 2, Set.of(2)), new Told.Saved(1, Set.of(1), true));
        sittings.add(sitting(1, NINE, cells(new Cell(2, Set.of(2)), Cell.NONE), null));

        assertThat(broken()).containsExactly(Invariant.I3);
    }

    @Test
    void aHandInThatIsNotFinal() {
        started();
        done(new Call.HandIn(SITTING), new Told.Marked(0, 0, 0, NINE.plusSeconds(9)));
        sittings.add(sitting(1, NINE, cells(Cell.NONE, Cell.NONE), null));

        assertThat(broken()).containsExactly(Invariant.I4);
    }

    @Test
    void aHandInToldOtherwiseThanStored() {
        aGoodHistory();
        done(new Call.HandIn(SITTING), new Told.Marked(60, 1, 2, NINE.plusSeconds(12)));

        assertThat(broken()).containsExactly(Invariant.I4);
    }

    @Test
    void anAnswerTakenAfterTheHandIn() {
        aGoodHistory();
        saved(1, 9, Set.of(2));
        sittings.set(0, sitting(1, NINE, cells(new Cell(9, Set.of(2)), new Cell(1, Set.of(1))), new Mark(60, 1, 2, NINE.plusSeconds(9), "LEARNER")));

        assertThat(broken()).containsExactly(Invariant.I4);
    }

    @Test
    void aHandInThatNobodyAskedFor() {
        started();
        sittings.add(sitting(1, NINE, cells(Cell.NONE, Cell.NONE), new Mark(0, 0, 0, NINE.plusSeconds(9), "LEARNER")));

        assertThat(broken()).containsExactly(Invariant.I4);
    }

    @Test
    void aScoreThatPaperAndAnswersDoNotGive() {
        started();
        saved(1, 1, Set.of(2));
        done(new Call.HandIn(SITTING), new Told.Marked(100, 2, 1, NINE.plusSeconds(9)));
        sittings.add(sitting(1, NINE, cells(new Cell(1, Set.of(2)), Cell.NONE), new Mark(100, 2, 1, NINE.plusSeconds(9), "LEARNER")));

        assertThat(broken()).containsExactly(Invariant.I5);
    }

    @Test
    void aDeedCreditedTwice() {
        aGoodHistory();
        ledger.add(ledger.getFirst());
        balances.put("li", new Balance(800, 0));

        assertThat(broken()).containsOnly(Invariant.I6);
    }

    @Test
    void aBalanceThatIsNotTheSum() {
        aGoodHistory();
        balances.put("li", new Balance(500, 0));

        assertThat(broken()).containsExactly(Invariant.I6);
    }

    @Test
    void entriesWithoutABalance() {
        aGoodHistory();
        balances.clear();

        assertThat(broken()).containsExactly(Invariant.I6);
    }

    @Test
    void anAcknowledgedCreditThatIsNotBooked() {
        aGoodHistory();
        ledger.clear();
        balances.put("li", new Balance(0, 0));

        assertThat(broken()).containsExactly(Invariant.I6);
    }

    /** Started, answered with a change, handed in with sixty points, and a practice that gave forty credits. */
    private void aGoodHistory() {
        started();
        saved(1, 1, Set.of(3));
        saved(1, 2, Set.of(2));
        saved(2, 1, Set.of(1));
        done(new Call.Save(SITTING, 1, 1, Set.of(3)), new Told.Saved(2, Set.of(2), false));
        done(new Call.HandIn(SITTING), new Told.Marked(60, 1, 2, NINE.plusSeconds(9)));
        done(new Call.Save(SITTING, 2, 2, Set.of(1, 3)), new Told.Refused("sitting-closed"));
        sittings.add(sitting(1, NINE, cells(new Cell(2, Set.of(2)), new Cell(1, Set.of(1))), new Mark(60, 1, 2, NINE.plusSeconds(9), "LEARNER")));
        done(new Call.Earn("PRACTICE", PRACTICE), new Told.Earned(400));
        ledger.add(new Credit("li", "PRACTICE", PRACTICE.toString(), "COMPULSORY", 400));
        balances.put("li", new Balance(400, 0));
    }

    private void started() {
        done(new Call.Start(), new Told.Started(SITTING, 1, PAPER));
    }

    private void saved(int position, int sequence, Set<Integer> chosen) {
        done(new Call.Save(SITTING, position, sequence, chosen), new Told.Saved(sequence, chosen, true));
    }

    private void done(Call call, Told told) {
        history.end(history.begin("li", call), told);
    }

    private static Sitting sitting(int attempt, Instant from, Map<Integer, Cell> cells, @Nullable Mark mark) {
        return new Sitting(SITTING, "li", attempt, mark == null, cells, from, mark);
    }

    private static Map<Integer, Cell> cells(Cell first, Cell second) {
        return Map.of(1, first, 2, second);
    }

    private List<Violation> violations() {
        return HistoryChecker.check(history, new Stored(List.copyOf(sittings), List.copyOf(ledger), Map.copyOf(balances)), 3);
    }

    private List<Invariant> broken() {
        return violations().stream().map(Violation::of).distinct().toList();
    }
}
