package org.xuefa.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xuefa.faults.History.Entry;
import org.xuefa.faults.Violation.Invariant;

/** I6: the ledger, its sums, and what learners were told they had earned. */
final class LedgerChecker {
    private LedgerChecker() {}

    private record Deed(String learner, String source, String onceKey) {}

    static List<Violation> check(List<Entry> entries, Stored stored) {
        var found = new ArrayList<Violation>();
        var booked = stored.ledger().stream().collect(Collectors.groupingBy(credit -> new Deed(credit.learner(), credit.source(), credit.onceKey())));
        booked.forEach((deed, credits) -> {
            if (credits.size() > 1) {
                found.add(new Violation(Invariant.I6, deed + " is credited " + credits.size() + " times"));
            }
        });
        stored.balances().forEach((learner, balance) -> {
            var summed = new Stored.Balance(sum(stored, learner, "COMPULSORY"), sum(stored, learner, "ELECTIVE"));
            if (!summed.equals(balance)) {
                found.add(new Violation(Invariant.I6, learner + " has " + balance + " and the ledger sums to " + summed));
            }
        });
        stored.ledger().stream().map(Stored.Credit::learner).distinct().filter(learner -> !stored.balances().containsKey(learner))
                .forEach(learner -> found.add(new Violation(Invariant.I6, learner + " has entries and no balance")));
        for (var entry : entries) {
            if (entry.call() instanceof Call.Earn(var source, var deed) && entry.told().orElse(null) instanceof Told.Earned(var credits) && credits > 0) {
                var there = booked.getOrDefault(new Deed(entry.learner(), source, deed.toString()), List.of());
                if (there.size() != 1 || there.getFirst().amount() != credits) {
                    found.add(new Violation(Invariant.I6, "an acknowledged credit is not booked: " + entry + ", the ledger says " + there));
                }
            }
        }
        return found;
    }

    private static int sum(Stored stored, String learner, String kind) {
        return stored.ledger().stream().filter(credit -> credit.learner().equals(learner) && credit.kind().equals(kind)).mapToInt(Stored.Credit::amount).sum();
    }
}
