package org.xuefa.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole in percent. */
public record Rate(int part, int whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** With one decimal, cut and not rounded: 94.96 % is not shown as 95.0 %. Empty over nobody. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN));
    }

    /** Exactly, without rounding: 19 of 20 is not below 95. Over nobody nothing is missed. */
    public boolean isBelow(BigDecimal target) {
        return whole > 0 && BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(target.multiply(BigDecimal.valueOf(whole))) < 0;
    }

    /** Percentage points short of the target; 0 when it is met or there is nobody. */
    public BigDecimal shortOf(BigDecimal target) {
        return isBelow(target)
                ? target.subtract(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP))
                : BigDecimal.ZERO;
    }
}
