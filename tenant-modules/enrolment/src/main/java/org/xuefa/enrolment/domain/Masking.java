package org.xuefa.enrolment.domain;

/** How a number that is none is shown: enough to find the cell, too little to use. */
public final class Masking {
    private static final int LONG_ENOUGH = 8;

    private Masking() {}

    public static String of(String text) {
        int length = text.length();
        if (length < LONG_ENOUGH) {
            return "*".repeat(length);
        }
        int masked = Math.min(length - 5, 20);
        return text.substring(0, 3) + "*".repeat(masked) + text.substring(length - 2);
    }
}
