package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which order a paper shows the options of a question: at place i the option with this index in the bank, as digits. 2013 shows the
 * bank's third option first.
 */
public record OptionOrder(String digits) {
    public OptionOrder {
        if (!IntStream.range(0, digits.length()).allMatch(index -> digits.indexOf('0' + index) >= 0) || digits.length() > Choice.MOST_OPTIONS) {
            throw new IllegalArgumentException("not an order of options");
        }
    }

    public static OptionOrder asInBank(int options) {
        return new OptionOrder("012345".substring(0, options));
    }

    /** A random order; the last option keeps its place when it speaks of the ones above it. */
    public static OptionOrder shuffled(int options, boolean lastPinned, Random random) {
        var indexes = new ArrayList<>(IntStream.range(0, options).boxed().toList());
        Collections.shuffle(lastPinned ? indexes.subList(0, options - 1) : indexes, random);
        var digits = new StringBuilder();
        indexes.forEach(digits::append);
        return new OptionOrder(digits.toString());
    }

    public int options() {
        return digits.length();
    }

    public <T> List<T> arrange(List<T> options) {
        return digits.chars().mapToObj(digit -> options.get(digit - '0')).toList();
    }

    /** What was chosen on the paper, in the bank's numbers. */
    public Choice toBank(Choice onPaper) {
        int mask = 0;
        for (int place = 0; place < digits.length(); place++) {
            if ((onPaper.mask() & 1 << place) != 0) {
                mask |= 1 << (digits.charAt(place) - '0');
            }
        }
        return new Choice(mask);
    }

    /** A key of the bank, in the paper's numbers. */
    public Choice toPaper(Choice inBank) {
        int mask = 0;
        for (int place = 0; place < digits.length(); place++) {
            if ((inBank.mask() & 1 << (digits.charAt(place) - '0')) != 0) {
                mask |= 1 << place;
            }
        }
        return new Choice(mask);
    }
}
