package org.xuefa.reporting.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rates that a city wants to reach, in percent; a measure without a target is not asked for. */
public record Targets(Map<Measure, BigDecimal> percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Until the city sets its own. */
    public static final Targets DEFAULT =
            new Targets(Map.of(Measure.STARTED, BigDecimal.valueOf(95), Measure.SAT, BigDecimal.valueOf(95), Measure.PASSED, BigDecimal.valueOf(90)));

    public Targets {
        percent = Map.copyOf(percent);
        if (percent.values().stream().anyMatch(target -> target.signum() < 0 || target.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("a target lies between 0 and 100 %");
        }
    }

    public Optional<BigDecimal> of(Measure measure) {
        return Optional.ofNullable(percent.get(measure));
    }

    /** Measures that are short of their targets. */
    public List<Measure> missedBy(Counts counts) {
        return Arrays.stream(Measure.values())
                .filter(measure -> of(measure).map(target -> measure.of(counts).isBelow(target)).orElse(false))
                .toList();
    }

    /** How far a unit lags: the points by which it is short, added up over all targets. */
    public BigDecimal lagOf(Counts counts) {
        return percent.entrySet().stream()
                .map(target -> target.getKey().of(counts).shortOf(target.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
