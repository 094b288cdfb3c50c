package org.xuefa.statutes.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News of laws in the order in which they came out, and up to which of them the city of the thread has heard. None is ever taken away: a city that is
 * closed on the day hears it later.
 */
public interface NewsStore {
    /** Gives the next number to the oldest news that are due on that day; false when none are, or another node was quicker. */
    boolean issue(LocalDate today, Instant now);

    /** Number of the newest that came out; 0 before the first. */
    int newest();

    News numbered(int number);

    /** Up to which number the city has heard. At first: all that came out before it was added, since what it teaches is newer. */
    int heard(Instant added);

    /** The city hears the news of that number now; false unless they are the next. */
    boolean hear(int number);

    /**
     * A newer version of a law, each version named by its date.
     *
     * @param to null: the law is repealed
     * @param day on which it is news
     * @param corrected articles of a text that was put right; null: news of the law itself
     */
    record News(UUID lawId, LocalDate from, @Nullable LocalDate to, LocalDate day, @Nullable List<String> corrected) {}
}
