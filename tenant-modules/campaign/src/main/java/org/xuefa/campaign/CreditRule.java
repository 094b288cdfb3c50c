package org.xuefa.campaign;

import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * How credits count towards the exam (R52 to R56, AMB-4).
 *
 * @param dailyCap most that one day gives, in the city's time; null for no limit (R55)
 */
public record CreditRule(Credit target, Mix mix, Credit compulsoryMinimum, Credit electiveCap, @Nullable Credit dailyCap) {
    public enum Mix {
        /** At least {@code compulsoryMinimum} compulsory credits, and at most {@code electiveCap} elective ones count. */
        MINIMUM,
        /** 80 to 20 is how the courses on offer are divided; every credit counts. */
        SUPPLY_SHARE,
        /** Every credit counts, of either kind. */
        NONE
    }

    public Credit electiveCounted(Credit elective) {
        return mix == Mix.MINIMUM ? elective.atMost(electiveCap) : elective;
    }

    /** What counts towards the target. */
    public Credit counted(Credit compulsory, Credit elective) {
        return compulsory.plus(electiveCounted(elective));
    }

    public boolean isReached(Credit compulsory, Credit elective) {
        return counted(compulsory, elective).covers(target) && (mix != Mix.MINIMUM || compulsory.covers(compulsoryMinimum));
    }
}
