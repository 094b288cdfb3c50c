package org.xuefa.learning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/**
 * A course with what one learner has done in it.
 *
 * @param chapters in reading order
 * @param studiedAt when it was last studied
 * @param bestScore of marked practices
 * @param practiceEarned what practices have booked
 */
public record CourseView(
        PublishedCourse course,
        List<ChapterView> chapters,
        @Nullable CourseCompletion completion,
        @Nullable Instant studiedAt,
        boolean practiceOpen,
        @Nullable Integer bestScore,
        PracticeCredit practiceCredit,
        Credit practiceEarned,
        Instant now) {
    private static final Duration NEW = Duration.ofDays(14);

    public enum Progress { NOT_STARTED, IN_PROGRESS, FINISHED }

    public enum PracticeState { NONE, LOCKED, AVAILABLE, OPEN, PASSED }

    /** @param countedMillis in sessions that are over, and in the running one where the rule counts as it goes */
    public record ChapterView(PublishedCourse.Chapter chapter, long countedMillis, boolean finished) {
        /** Never more than required. */
        public int countedSeconds() {
            return finished ? chapter.requiredSeconds() : (int) Math.min(chapter.requiredSeconds(), countedMillis / 1000);
        }
    }

    /** What a learner has done in a campaign, as it is stored. */
    public record Record(
            Map<UUID, ChapterProgress> chapters,
            Map<UUID, CourseCompletion> completions,
            Map<UUID, Integer> bestScores,
            Map<UUID, Credit> practiceEarned,
            List<UUID> openPractices,
            Optional<StudySession> running,
            boolean runningCounts) {}

    public static CourseView of(PublishedCourse course, Record done, PracticeCredit practiceCredit, Instant now) {
        var chapters = course.chapters().stream().map(chapter -> view(chapter, done)).toList();
        var studiedAt = course.chapters().stream().map(chapter -> studiedAt(chapter.id(), done)).flatMap(Optional::stream).max(Instant::compareTo).orElse(null);
        return new CourseView(course, chapters, done.completions().get(course.id()), studiedAt, done.openPractices().contains(course.id()),
                done.bestScores().get(course.id()), practiceCredit, done.practiceEarned().getOrDefault(course.id(), Credit.ZERO), now);
    }

    public Progress progress() {
        if (completion != null) {
            return Progress.FINISHED;
        }
        return studiedAt == null ? Progress.NOT_STARTED : Progress.IN_PROGRESS;
    }

    public PracticeState practice() {
        if (course.questions() == 0) {
            return PracticeState.NONE;
        }
        if (practiceOpen) {
            return PracticeState.OPEN;
        }
        if (bestScore != null && practiceCredit.isPassed(bestScore)) {
            return PracticeState.PASSED;
        }
        return completion == null ? PracticeState.LOCKED : PracticeState.AVAILABLE;
    }

    /** Whether the learner may see it: a retired course only who has begun it. */
    public boolean isShown() {
        return !course.retired() || studiedAt != null || completion != null;
    }

    public boolean isNew() {
        return studiedAt == null && now.isBefore(course.visibleFrom().plus(NEW));
    }

    public boolean isUpdated() {
        return studiedAt != null && course.version() > 1 && course.publishedAt().isAfter(studiedAt);
    }

    public int countedSeconds() {
        return chapters.stream().mapToInt(ChapterView::countedSeconds).sum();
    }

    public int finishedChapters() {
        return (int) chapters.stream().filter(ChapterView::finished).count();
    }

    public Optional<ChapterView> firstUnfinished() {
        return chapters.stream().filter(chapter -> !chapter.finished()).findFirst();
    }

    private static ChapterView view(PublishedCourse.Chapter chapter, Record done) {
        var progress = done.chapters().get(chapter.id());
        var running = done.running().filter(session -> session.chapterId().equals(chapter.id()));
        var counted = (progress == null ? 0 : progress.countedMillis()) + (done.runningCounts() ? running.map(StudySession::countedMillis).orElse(0L) : 0);
        return new ChapterView(chapter, counted, progress != null && progress.isFinished());
    }

    private static Optional<Instant> studiedAt(UUID chapterId, Record done) {
        var running = done.running().filter(session -> session.chapterId().equals(chapterId)).map(StudySession::confirmedAt);
        return running.isPresent() ? running : Optional.ofNullable(done.chapters().get(chapterId)).map(ChapterProgress::studiedAt);
    }
}
