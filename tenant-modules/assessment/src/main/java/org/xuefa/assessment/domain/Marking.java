package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.campaign.ExamRule;

/** The score is a function of the frozen paper, the saved answers, the rule of the sitting and the rulings – of nothing else (I5). */
public record Marking(MarkingRule rule, Map<UUID, QuestionKey> keys, Map<UUID, Ruling> rulings) {
    /**
     * A marked paper.
     *
     * @param awarded points for each item, in the order of the paper
     * @param right items with full points
     */
    public record Marked(List<Integer> awarded, int score, int right, int answered) {}

    public static Marking of(MarkingRule rule, Map<UUID, QuestionKey> keys, List<Ruling> rulings) {
        return new Marking(rule, keys, rulings.stream().collect(Collectors.toMap(Ruling::versionId, ruling -> ruling,
                (one, other) -> Comparator.comparing(Ruling::number).compare(one, other) > 0 ? one : other)));
    }

    public Marked mark(Paper paper, AnswerSheet sheet) {
        var awarded = new ArrayList<Integer>(paper.items().size());
        int right = 0;
        int score = 0;
        for (int position = 1; position <= paper.items().size(); position++) {
            var item = paper.item(position);
            int points = awarded(item, sheet.choice(position));
            awarded.add(points);
            score += points;
            right += points == item.points() ? 1 : 0;
        }
        return new Marked(List.copyOf(awarded), score, right, sheet.answered().size());
    }

    /** The right choice of an item in the bank's order, after rulings. */
    public Choice answer(PaperItem item) {
        var ruling = rulings.get(item.versionId());
        return ruling != null && ruling.kind() == Ruling.Kind.REKEY ? ruling.answer() : key(item).answer();
    }

    public QuestionKey key(PaperItem item) {
        var key = keys.get(item.versionId());
        if (key == null) {
            throw new IllegalStateException("no key for version " + item.versionId());
        }
        return key;
    }

    private int awarded(PaperItem item, Choice onPaper) {
        var ruling = rulings.get(item.versionId());
        if (ruling != null && ruling.kind() == Ruling.Kind.VOID) {
            return item.points();
        }
        var chosen = item.order().toBank(onPaper);
        var right = answer(item);
        if (chosen.isEmpty() || !onPaper.fits(item.order().options())) {
            return 0;
        }
        if (chosen.equals(right)) {
            return item.points();
        }
        if (item.type() == QuestionType.MULTIPLE && rule.multipleChoice() == ExamRule.MultipleChoice.PARTIAL && chosen.isWithin(right)) {
            // Too few, none wrong: the share that was found, in whole points.
            return item.points() * chosen.size() / right.size();
        }
        return 0;
    }
}
