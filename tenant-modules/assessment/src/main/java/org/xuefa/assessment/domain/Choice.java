package org.xuefa.assessment.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of options as a bit mask, option 1 in the lowest bit: a key, or what somebody chose. Which order the numbers mean, the bank's or a
 * paper's, the place says that holds it; {@link OptionOrder} goes from one to the other.
 */
public record Choice(int mask) {
    public static final int MOST_OPTIONS = 6;
    public static final Choice NONE = new Choice(0);

    public Choice {
        if (mask < 0 || mask >= 1 << MOST_OPTIONS) {
            throw new IllegalArgumentException("a choice is among " + MOST_OPTIONS + " options");
        }
    }

    /** Of option numbers from 1. */
    public static Choice of(List<Integer> numbers) {
        int mask = 0;
        for (int number : numbers) {
            if (number < 1 || number > MOST_OPTIONS) {
                throw new IllegalArgumentException("option numbers go from 1 to " + MOST_OPTIONS);
            }
            mask |= 1 << (number - 1);
        }
        return new Choice(mask);
    }

    public static Choice of(Integer... numbers) {
        return of(List.of(numbers));
    }

    public int size() {
        return Integer.bitCount(mask);
    }

    public boolean isEmpty() {
        return mask == 0;
    }

    public boolean isWithin(Choice other) {
        return (mask & ~other.mask) == 0;
    }

    /** No option beyond the first so many. */
    public boolean fits(int options) {
        return mask < 1 << options;
    }

    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>(MOST_OPTIONS);
        for (int number = 1; number <= MOST_OPTIONS; number++) {
            if ((mask & 1 << (number - 1)) != 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
