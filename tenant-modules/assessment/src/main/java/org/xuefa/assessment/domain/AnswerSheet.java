package org.xuefa.assessment.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The answers of a sitting in one string of fixed cells, so that one statement can compare and write a single cell: for each item two hexadecimal
 * digits of what was chosen and six of the sequence. Sequence 0 is never answered. Choices are in the paper's numbers.
 */
public record AnswerSheet(String cells) {
    public static final int CELL = 8;
    static final int CHOICE = 2;
    public static final int HIGHEST_SEQUENCE = 0xFFFFFF;

    public static AnswerSheet empty(int items) {
        return new AnswerSheet("00000000".repeat(items));
    }

    /** Where the item's cell begins, counted from 1 as in SQL. */
    public static int start(int position) {
        return (position - 1) * CELL + 1;
    }

    public static int sequenceStart(int position) {
        return start(position) + CHOICE;
    }

    public static String cell(Choice choice, int sequence) {
        return "%02x%s".formatted(choice.mask(), sequence(sequence));
    }

    /** Fixed width, so that the order of texts is the order of numbers. */
    public static String sequence(int sequence) {
        return "%06x".formatted(sequence);
    }

    public int items() {
        return cells.length() / CELL;
    }

    public Choice choice(int position) {
        int at = start(position) - 1;
        return new Choice(Integer.parseInt(cells, at, at + CHOICE, 16));
    }

    public int sequenceOf(int position) {
        int at = sequenceStart(position) - 1;
        return Integer.parseInt(cells, at, at + CELL - CHOICE, 16);
    }

    /** Positions with a stored choice. */
    public List<Integer> answered() {
        return IntStream.rangeClosed(1, items()).filter(position -> !choice(position).isEmpty()).boxed().toList();
    }

    /** As the one statement of saving does it: only a higher sequence is written. */
    public AnswerSheet with(int position, Choice choice, int sequence) {
        if (sequence <= sequenceOf(position)) {
            return this;
        }
        int at = start(position) - 1;
        return new AnswerSheet(cells.substring(0, at) + cell(choice, sequence) + cells.substring(at + CELL));
    }
}
