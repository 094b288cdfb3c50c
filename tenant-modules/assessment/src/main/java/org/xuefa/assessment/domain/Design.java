package org.xuefa.assessment.domain;

import java.util.List;

/** What a paper consists of. A paper is worth 100 points (R67). */
public record Design(List<BlueprintLine> lines) {
    public static final int POINTS = 100;
    public static final int MOST_QUESTIONS = 200;

    public Design {
        lines = List.copyOf(lines);
    }

    public int points() {
        return lines.stream().mapToInt(line -> line.count() * line.points()).sum();
    }

    public int questions() {
        return lines.stream().mapToInt(BlueprintLine::count).sum();
    }
}
