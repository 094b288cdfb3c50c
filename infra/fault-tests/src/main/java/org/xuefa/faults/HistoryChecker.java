package org.xuefa.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.faults.History.Entry;
import org.xuefa.faults.Stored.Sitting;
import org.xuefa.faults.Told.Paper;
import org.xuefa.faults.Violation.Invariant;

/** Holds what clients saw against what is stored in the end. Knows nothing of the server's code. */
final class HistoryChecker {
    private final List<Entry> entries;
    private final Stored stored;
    private final int attemptsAllowed;
    private final Map<UUID, Sitting> sittings;
    private final List<Violation> found = new ArrayList<>();

    private HistoryChecker(List<Entry> entries, Stored stored, int attemptsAllowed) {
        this.entries = entries;
        this.stored = stored;
        this.attemptsAllowed = attemptsAllowed;
        this.sittings = stored.sittings().stream().collect(Collectors.toMap(Sitting::id, Function.identity()));
    }

    /** All broken promises; none when all is well. */
    static List<Violation> check(History history, Stored stored, int attemptsAllowed) {
        var checker = new HistoryChecker(history.entries(), stored, attemptsAllowed);
        checker.attempts();
        checker.answers();
        checker.handIns();
        checker.scores();
        checker.found.addAll(LedgerChecker.check(checker.entries, stored));
        return List.copyOf(checker.found);
    }

    private void broken(Invariant of, String what) {
        found.add(new Violation(of, what));
    }

    /** I1 and I2. */
    private void attempts() {
        stored.sittings().stream().collect(Collectors.groupingBy(Sitting::learner)).forEach((learner, own) -> {
            var inTime = own.stream().sorted(Comparator.comparing(Sitting::startedAt)).toList();
            for (int at = 1; at < inTime.size(); at++) {
                var before = inTime.get(at - 1).mark();
                if (before == null || before.handedInAt().isAfter(inTime.get(at).startedAt())) {
                    broken(Invariant.I1, learner + " had two open sittings: " + inTime.get(at - 1).id() + " and " + inTime.get(at).id());
                }
            }
            if (own.size() > attemptsAllowed) {
                broken(Invariant.I2, learner + " has " + own.size() + " attempts of " + attemptsAllowed);
            }
            if (own.stream().map(Sitting::attempt).distinct().count() != own.size()) {
                broken(Invariant.I2, learner + " has an attempt counted twice");
            }
        });
        for (var entry : entries) {
            if (entry.told().orElse(null) instanceof Told.Started(var id, var attempt, var _)) {
                var sitting = sittings.get(id);
                if (sitting == null || !sitting.learner().equals(entry.learner())) {
                    broken(Invariant.I1, "a start was acknowledged and is not there: " + entry);
                } else if (sitting.attempt() != attempt) {
                    broken(Invariant.I2, "attempt " + attempt + " was told, " + sitting.attempt() + " is stored: " + entry);
                }
            }
        }
    }

    private record Place(UUID sitting, int position) {}

    /** I3. */
    private void answers() {
        entries.stream().filter(entry -> entry.call() instanceof Call.Save).collect(Collectors.groupingBy(HistoryChecker::place)).forEach((place, saves) -> {
            var sitting = sittings.get(place.sitting());
            var cell = Optional.ofNullable(sitting).map(there -> there.cells().get(place.position())).orElse(Stored.Cell.NONE);
            saves.forEach(entry -> inFinalPaper(entry, cell));
            if (cell.sequence() > 0 && saves.stream().noneMatch(entry -> asked(entry).sequence() == cell.sequence() && asked(entry).chosen().equals(cell.chosen()))) {
                broken(Invariant.I3, place + " holds " + cell + ", which nobody sent");
            }
            noRegress(place, saves);
        });
        stored.sittings().forEach(sitting -> sitting.cells().forEach((position, cell) -> {
            if (cell.sequence() > 0 && entries.stream().noneMatch(entry -> entry.call() instanceof Call.Save save && save.sitting().equals(sitting.id()) && save.position() == position)) {
                broken(Invariant.I3, "item " + position + " of " + sitting.id() + " holds " + cell + ", which nobody sent");
            }
        }));
    }

    private static Place place(Entry entry) {
        return new Place(asked(entry).sitting(), asked(entry).position());
    }

    private static Call.Save asked(Entry entry) {
        return (Call.Save) entry.call();
    }

    private void inFinalPaper(Entry entry, Stored.Cell cell) {
        if (entry.told().orElse(null) instanceof Told.Saved saved) {
            boolean newer = cell.sequence() > saved.sequence();
            boolean same = cell.sequence() == saved.sequence() && cell.chosen().equals(saved.chosen());
            if (!newer && !same) {
                broken(Invariant.I3, "an acknowledged answer is lost: " + entry + ", stored is " + cell);
            }
            if (saved.applied() && (saved.sequence() != asked(entry).sequence() || !saved.chosen().equals(asked(entry).chosen()))) {
                broken(Invariant.I3, "the acknowledgement does not say what was sent: " + entry);
            }
        }
    }

    /** What was told once must not be older later. */
    private void noRegress(Place place, List<Entry> saves) {
        for (var later : saves) {
            if (later.told().orElse(null) instanceof Told.Saved after) {
                for (var earlier : saves) {
                    if (earlier.isBefore(later) && earlier.told().orElse(null) instanceof Told.Saved before && before.sequence() > after.sequence()) {
                        broken(Invariant.I3, place + " went back from " + before + " to " + after);
                    }
                }
            }
        }
    }

    /** I4. */
    private void handIns() {
        for (var entry : entries) {
            if (entry.call() instanceof Call.HandIn(var id) && entry.told().orElse(null) instanceof Told.Marked told) {
                var sitting = sittings.get(id);
                var mark = sitting == null ? null : sitting.mark();
                if (sitting == null || mark == null || sitting.open()) {
                    broken(Invariant.I4, "an acknowledged hand-in is not final: " + entry);
                } else {
                    if (mark.score() != told.score() || mark.right() != told.right() || mark.answered() != told.answered() || !told.handedInAt().equals(mark.handedInAt())) {
                        broken(Invariant.I4, entry + " but stored is " + mark);
                    }
                    nothingAfter(entry, id);
                }
            }
        }
        for (var sitting : stored.sittings()) {
            var mark = sitting.mark();
            if (mark != null && mark.by().equals("LEARNER") && entries.stream().noneMatch(entry -> entry.call() instanceof Call.HandIn(var id) && id.equals(sitting.id()))) {
                broken(Invariant.I4, "nobody handed in " + sitting.id());
            }
        }
    }

    private void nothingAfter(Entry handIn, UUID id) {
        entries.stream().filter(entry -> handIn.isBefore(entry) && entry.call() instanceof Call.Save save && save.sitting().equals(id)
                && entry.told().orElse(null) instanceof Told.Saved).forEach(entry -> broken(Invariant.I4, "an answer was taken after the hand-in: " + entry));
    }

    /** I5. */
    private void scores() {
        for (var entry : entries) {
            if (entry.told().orElse(null) instanceof Told.Started(var id, var _, var paper) && sittings.get(id) instanceof Sitting sitting && sitting.mark() instanceof Stored.Mark mark) {
                var recounted = recount(paper, sitting);
                if (recounted.score() != mark.score() || recounted.right() != mark.right() || recounted.answered() != mark.answered()) {
                    broken(Invariant.I5, id + " is marked " + mark + " and ought to have " + recounted);
                }
            }
        }
    }

    private record Recount(int score, int right, int answered) {}

    private static Recount recount(Paper paper, Sitting sitting) {
        int score = 0;
        int right = 0;
        int answered = 0;
        for (var item : paper.items().entrySet()) {
            var chosen = sitting.cells().getOrDefault(item.getKey(), Stored.Cell.NONE).chosen();
            answered += chosen.isEmpty() ? 0 : 1;
            if (chosen.equals(item.getValue().right())) {
                score += item.getValue().points();
                right++;
            }
        }
        return new Recount(score, right, answered);
    }
}
