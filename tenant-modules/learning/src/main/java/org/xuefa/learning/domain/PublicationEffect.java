package org.xuefa.learning.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.PackEffect.CourseEffect;

/**
 * What publishing a draft does. Completion and credits that were earned stay, whatever comes; nobody who has finished the course studies again.
 *
 * @param from version that is out or was out last; 0 before the first publication
 * @param to version that would be out
 * @param campaign title of the open campaign whose learners are counted; null when none is open
 * @param creditBefore null before the first publication
 * @param course how many chapters, questions and learners it touches
 * @param shortOfTime people under way for whom at least one finished chapter opens again
 * @param supply how credits on offer are divided then; empty unless the rule is about the supply
 */
public record PublicationEffect(int from, int to, @Nullable String campaign, @Nullable Integer creditBefore, int creditAfter, CourseEffect course, long shortOfTime,
        List<ChapterEffect> chapters, List<SupplyShare> supply) {
    public enum Kind { ADDED, CHANGED, REMOVED, SAME }

    /**
     * @param secondsBefore null for a new chapter
     * @param secondsAfter null for one that is gone
     * @param shortOfTime people under way for whom it opens again
     */
    public record ChapterEffect(UUID id, String title, Kind kind, @Nullable Integer secondsBefore, @Nullable Integer secondsAfter, long shortOfTime) {}

    public PublicationEffect {
        chapters = List.copyOf(chapters);
        supply = List.copyOf(supply);
    }
}
