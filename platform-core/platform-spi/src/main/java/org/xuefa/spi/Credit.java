package org.xuefa.spi;

import java.math.BigDecimal;

/** Study credit in tenths, so that 1.5 is exact and 1.5 equals 1.50. May be negative in a reversing ledger entry (R64). */
public record Credit(int tenths) implements Comparable<Credit> {
    public static final Credit ZERO = new Credit(0);

    public static Credit of(int whole) {
        return new Credit(Math.multiplyExact(whole, 10));
    }

    /** From a decimal number with at most one digit after the point. */
    public static Credit of(BigDecimal value) {
        return new Credit(value.movePointRight(1).intValueExact());
    }

    public Credit plus(Credit other) {
        return new Credit(Math.addExact(tenths, other.tenths));
    }

    public Credit minus(Credit other) {
        return new Credit(Math.subtractExact(tenths, other.tenths));
    }

    public Credit times(int factor) {
        return new Credit(Math.multiplyExact(tenths, factor));
    }

    public Credit atMost(Credit cap) {
        return tenths <= cap.tenths ? this : cap;
    }

    public boolean covers(Credit required) {
        return tenths >= required.tenths;
    }

    /** What is missing to the required amount; zero when nothing is. */
    public Credit shortOf(Credit required) {
        return new Credit(Math.max(0, required.tenths - tenths));
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(tenths, 1);
    }

    @Override
    public int compareTo(Credit other) {
        return Integer.compare(tenths, other.tenths);
    }

    /** 1000, or 1.5. */
    @Override
    public String toString() {
        return tenths % 10 == 0 ? Integer.toString(tenths / 10) : decimal().toPlainString();
    }
}
