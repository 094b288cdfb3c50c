package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a learner has studied of a chapter in sessions that are over. */
public record ChapterProgress(UUID chapterId, UUID courseId, long countedMillis, Instant studiedAt, @Nullable Instant finishedAt) {
    public boolean isFinished() {
        return finishedAt != null;
    }
}
