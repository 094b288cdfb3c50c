package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Draws papers from a pool. Lines may compete for the same questions (one asks for a topic, another for any): questions are matched to places so
 * that a paper is found whenever one exists. The same design, pool and seed give the same paper.
 */
public final class PaperDraw {
    private static final int FREE = -1;
    private final Design design;
    private final List<PoolQuestion> pool;
    /** Indexes into the pool of what each line admits. */
    private final List<int[]> admitted;

    /** A paper, or what is missing for one. */
    public record Drawn(List<PaperItem> items, List<Integer> missing) {
        public boolean isComplete() {
            return missing.stream().allMatch(count -> count == 0);
        }
    }

    public PaperDraw(Design design, List<PoolQuestion> pool) {
        this.design = design;
        this.pool = pool;
        this.admitted = design.lines().stream()
                .map(line -> IntStream.range(0, pool.size()).filter(index -> line.admits(pool.get(index))).toArray())
                .toList();
    }

    /** Questions that fit the line, also those that other lines need. */
    public int available(int line) {
        return admitted.get(line).length;
    }

    public Drawn draw(long seed) {
        var random = new Random(seed);
        var matching = new Matching(random);
        var items = new ArrayList<PaperItem>();
        var missing = new ArrayList<Integer>(Collections.nCopies(design.lines().size(), 0));
        // The narrowest line first: it has the least choice.
        IntStream.range(0, design.lines().size()).boxed().sorted(Comparator.comparing(this::available)).forEach(line -> {
            for (int place = 0; place < design.lines().get(line).count(); place++) {
                if (!matching.place(line, new BitSet(pool.size()))) {
                    missing.set(line, missing.get(line) + 1);
                }
            }
        });
        for (int question = 0; question < pool.size(); question++) {
            if (matching.lineOf[question] != FREE) {
                items.add(item(pool.get(question), design.lines().get(matching.lineOf[question]), random));
            }
        }
        Collections.shuffle(items, random);
        items.sort(Comparator.comparing(PaperItem::type));
        return new Drawn(items, missing);
    }

    /**
     * Share of questions, in percent, that two papers are expected to have in common: a line that draws c of n meets itself in c·c/n questions.
     */
    public int expectedOverlapPercent() {
        double common = 0;
        for (int line = 0; line < design.lines().size(); line++) {
            double count = design.lines().get(line).count();
            common += available(line) == 0 ? 0 : Math.min(count, count * count / available(line));
        }
        return design.questions() == 0 ? 0 : (int) Math.round(100 * common / design.questions());
    }

    private static PaperItem item(PoolQuestion question, BlueprintLine line, Random random) {
        var order = question.type() == QuestionType.TRUEFALSE ? OptionOrder.asInBank(question.options())
                : OptionOrder.shuffled(question.options(), question.lastPinned(), random);
        return new PaperItem(question.versionId(), question.type(), order, line.points());
    }

    /** Which line took which question; a line that finds nothing free makes another line move on (Kuhn's augmenting paths). */
    private final class Matching {
        private final int[] lineOf = new int[pool.size()];
        private final List<List<Integer>> shuffled = new ArrayList<>();
        private final int[] next;

        Matching(Random random) {
            Arrays.fill(lineOf, FREE);
            for (var line : admitted) {
                var order = new ArrayList<Integer>(line.length);
                for (int question : line) {
                    order.add(question);
                }
                Collections.shuffle(order, random);
                shuffled.add(order);
            }
            next = new int[admitted.size()];
        }

        boolean place(int line, BitSet tried) {
            var order = shuffled.get(line);
            while (next[line] < order.size()) {
                int question = order.get(next[line]++);
                if (lineOf[question] == FREE) {
                    lineOf[question] = line;
                    return true;
                }
            }
            for (int question : order) {
                if (!tried.get(question)) {
                    tried.set(question);
                    if (lineOf[question] == FREE || lineOf[question] != line && place(lineOf[question], tried)) {
                        lineOf[question] = line;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
