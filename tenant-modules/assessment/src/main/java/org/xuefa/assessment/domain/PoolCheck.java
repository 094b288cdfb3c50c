package org.xuefa.assessment.domain;

import java.util.List;
import java.util.stream.IntStream;

/** What the bank says to a design, line by line. */
public record PoolCheck(int points, int questions, int expectedOverlapPercent, List<Line> lines) {
    /** From here on two papers have so much in common that editors are warned. */
    public static final int HIGH_OVERLAP_PERCENT = 40;

    /** One line: wanted, fitting (also for other lines), and missing when all lines are served. */
    public record Line(int wanted, int available, int missing) {}

    public static PoolCheck of(Design design, List<PoolQuestion> pool) {
        var draw = new PaperDraw(design, pool);
        var missing = draw.draw(0).missing();
        return new PoolCheck(design.points(), design.questions(), draw.expectedOverlapPercent(), IntStream.range(0, design.lines().size())
                .mapToObj(line -> new Line(design.lines().get(line).count(), draw.available(line), missing.get(line))).toList());
    }

    public boolean isSufficient() {
        return lines.stream().allMatch(line -> line.missing() == 0);
    }

    public boolean isOverlapHigh() {
        return expectedOverlapPercent >= HIGH_OVERLAP_PERCENT;
    }
}
