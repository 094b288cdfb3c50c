package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * A course that is out, without its texts.
 *
 * @param visibleFrom release of its batch, or its publication when it is in none
 * @param batch the batch it came with
 * @param retired only who has begun it may go on
 */
public record PublishedCourse(
        UUID id,
        int version,
        CourseKind kind,
        String title,
        String summary,
        String theme,
        List<String> tiers,
        String department,
        String duty,
        Credit credit,
        Credit practiceMinimum,
        Credit practiceMaximum,
        int questions,
        Instant publishedAt,
        Instant visibleFrom,
        @Nullable Batch batch,
        boolean retired,
        List<Chapter> chapters) {
    /** A chapter without its text. */
    public record Chapter(UUID id, int number, String title, int requiredSeconds, int media) {}

    public PublishedCourse {
        tiers = List.copyOf(tiers);
        chapters = List.copyOf(chapters);
    }

    /** Whether anybody of the tier may begin it. */
    public boolean isVisibleTo(String tier, Instant now) {
        return !retired && isOpenTo(tier, now);
    }

    /** Whether somebody of the tier who has begun it may go on. */
    public boolean isOpenTo(String tier, Instant now) {
        return tiers.contains(tier) && !now.isBefore(visibleFrom);
    }

    public boolean isMandatory() {
        return batch != null && batch.mandatory();
    }

    public Optional<Chapter> chapter(UUID chapterId) {
        return chapters.stream().filter(chapter -> chapter.id().equals(chapterId)).findAny();
    }

    public int requiredSeconds() {
        return chapters.stream().mapToInt(Chapter::requiredSeconds).sum();
    }
}
