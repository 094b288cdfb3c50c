package org.xuefa.learning.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles of a law that a chapter teaches.
 *
 * @param law full title without book-title marks
 * @param version day on which the taught version was passed or last amended (R50)
 */
public record Citation(String law, @Nullable LocalDate version, List<String> articles) {
    public Citation {
        articles = List.copyOf(articles);
    }
}
