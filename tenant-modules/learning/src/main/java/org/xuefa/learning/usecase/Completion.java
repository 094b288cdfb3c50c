package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.StudyRule;
import org.xuefa.learning.CourseFinished;
import org.xuefa.learning.domain.ChapterProgress;
import org.xuefa.learning.domain.CourseCompletion;
import org.xuefa.learning.domain.CreditEntry;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.spi.Credit;

/**
 * Finishes chapters and courses when their time is there, and books what a course is worth in the same transaction. Needs the account
 * locked. A chapter or course once finished stays so, whatever later editions ask for.
 */
@ApplicationScoped
public class Completion {
    private final StudyStore study;
    private final CatalogueBook catalogue;
    private final CreditBooking booking;
    private final Outbox outbox;

    @SuppressWarnings("NullAway")
    protected Completion() {
        this(null, null, null, null);
    }

    @Inject
    public Completion(StudyStore study, CatalogueBook catalogue, CreditBooking booking, Outbox outbox) {
        this.study = study;
        this.catalogue = catalogue;
        this.booking = booking;
        this.outbox = outbox;
    }

    /** @param courseFinished by this very step */
    record Outcome(LearnerAccount account, boolean courseFinished, Credit earned) {}

    boolean isDue(StudySession session, StudyRule rule) {
        return !session.chapterFinished() && session.earlierMillis() + session.creditedMillis(rule.closePolicy()) >= session.requiredSeconds() * 1000L;
    }

    /** Finishes the session's chapter, and its course when that was the last one. */
    Outcome finishChapter(LearnerAccount account, Campaign campaign, StudySession session, Instant now) {
        var before = study.chapter(account.campaignId(), account.personId(), session.chapterId());
        study.save(account.campaignId(), account.personId(), new ChapterProgress(session.chapterId(), session.courseId(),
                before.map(ChapterProgress::countedMillis).orElse(0L), session.confirmedAt(), before.map(ChapterProgress::finishedAt).orElse(now)));
        return finishCourse(account, campaign, session.courseId(), now);
    }

    /** Finishes the course if all chapters of its present edition are finished. */
    Outcome finishCourse(LearnerAccount account, Campaign campaign, UUID courseId, Instant now) {
        var course = catalogue.current().find(courseId);
        if (course.isEmpty() || !isComplete(account, course.get())) {
            return new Outcome(account, false, Credit.ZERO);
        }
        var completion = new CourseCompletion(courseId, now, course.get().version(), campaign.rules().version());
        if (!study.finish(account.campaignId(), account.personId(), completion)) {
            return new Outcome(account, false, Credit.ZERO);
        }
        outbox.publish(new CourseFinished(account.campaignId(), account.personId(), courseId));
        var booked = booking.book(account, campaign, CreditEntry.Source.COURSE, courseId.toString(), course.get(), course.get().credit(), now);
        return new Outcome(booked.account(), true, booked.amount());
    }

    private boolean isComplete(LearnerAccount account, PublishedCourse course) {
        var finished = study.chaptersOf(account.campaignId(), account.personId(), course.id()).stream()
                .filter(ChapterProgress::isFinished).map(ChapterProgress::chapterId).collect(Collectors.toSet());
        return course.chapters().stream().allMatch(chapter -> finished.contains(chapter.id()));
    }
}
