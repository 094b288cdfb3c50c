package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.StudyRule;
import org.xuefa.learning.CourseStarted;
import org.xuefa.learning.StudyStarted;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.ChapterProgress;
import org.xuefa.learning.domain.LearnerAccount;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudySession;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.spi.Credit;

/** Opens and ends sessions inside a use case's transaction, with the learner's account locked. */
@ApplicationScoped
public class SessionDesk {
    private final StudyStore study;
    private final AccountStore accounts;
    private final Completion completion;
    private final Outbox outbox;

    @SuppressWarnings("NullAway")
    protected SessionDesk() {
        this(null, null, null, null);
    }

    @Inject
    public SessionDesk(StudyStore study, AccountStore accounts, Completion completion, Outbox outbox) {
        this.study = study;
        this.accounts = accounts;
        this.completion = completion;
        this.outbox = outbox;
    }

    /**
     * A session after a step, for the learner.
     *
     * @param courseFinished whether the course is finished now
     * @param earned credits that this very step booked
     */
    public record SessionView(StudySession session, StudyRule rule, boolean courseFinished, Credit earned) {}

    /** @param account as it is after the step */
    record Step(LearnerAccount account, SessionView view) {}

    /** Ends the session in {@code after}'s state, keeps its time as the rule says, and finishes what is due. Empty when somebody was quicker. */
    Optional<Step> end(LearnerAccount account, Campaign campaign, StudySession before, StudySession after) {
        var rule = campaign.rules().study();
        var due = completion.isDue(after, rule);
        var ended = due ? after.withChapterFinished() : after;
        if (!study.advance(before, ended)) {
            return Optional.empty();
        }
        var outcome = due
                ? completion.finishChapter(account, campaign, ended, ended.confirmedAt())
                : new Completion.Outcome(account, false, Credit.ZERO);
        keepTime(ended, rule.closePolicy());
        var saved = outcome.account().studiedUntil(ended.confirmedAt());
        accounts.save(saved);
        return Optional.of(new Step(saved, view(ended, rule, outcome)));
    }

    Step open(LearnerAccount account, Campaign campaign, Learners.Learner learner, PublishedCourse course, PublishedCourse.Chapter chapter,
            StudySession.Client client, String clientId, Instant now) {
        var begin = account.notBefore(now);
        var earlier = study.chapter(campaign.id(), learner.id(), chapter.id());
        var session = new StudySession(Ids.next(), campaign.id(), learner.id(), CurrentCaller.required().subject(), course.id(), chapter.id(), client, clientId,
                StudySession.State.ACTIVE, begin, begin, 0, earlier.map(ChapterProgress::countedMillis).orElse(0L), chapter.requiredSeconds(),
                earlier.map(ChapterProgress::isFinished).orElse(false), campaign.rules().version());
        study.open(session);
        if (account.startedAt() == null) {
            outbox.publish(new StudyStarted(campaign.id(), learner.id()));
        }
        // Every session that ends leaves a row for its chapter, so without one this is the first.
        if (study.chaptersOf(campaign.id(), learner.id(), course.id()).isEmpty()) {
            outbox.publish(new CourseStarted(campaign.id(), learner.id(), course.id()));
        }
        var started = account.started(now);
        accounts.save(started);
        var outcome = completion.finishCourse(started, campaign, course.id(), now);
        return new Step(outcome.account(), view(session, campaign.rules().study(), outcome));
    }

    /** Whether the learner may study the course now; a retired one only who has begun it. */
    boolean mayStudy(Learners.Learner learner, PublishedCourse course, Instant now) {
        return course.isOpenTo(learner.participant().tier(), now) && (!course.retired() || hasBegun(learner, course.id()));
    }

    private boolean hasBegun(Learners.Learner learner, UUID courseId) {
        return !study.chaptersOf(learner.campaign().id(), learner.id(), courseId).isEmpty()
                || study.active(learner.id()).filter(session -> session.courseId().equals(courseId)).isPresent();
    }

    SessionView view(StudySession session, StudyRule rule) {
        return new SessionView(session, rule, isFinished(session), Credit.ZERO);
    }

    SessionView view(StudySession session, StudyRule rule, Completion.Outcome outcome) {
        return new SessionView(session, rule, outcome.courseFinished() || isFinished(session), outcome.earned());
    }

    private boolean isFinished(StudySession session) {
        return session.chapterFinished()
                && study.finishedCourses(session.campaignId(), session.personId()).stream().anyMatch(done -> done.courseId().equals(session.courseId()));
    }

    private void keepTime(StudySession ended, StudyRule.ClosePolicy policy) {
        var before = study.chapter(ended.campaignId(), ended.personId(), ended.chapterId());
        study.save(ended.campaignId(), ended.personId(), new ChapterProgress(ended.chapterId(), ended.courseId(),
                before.map(ChapterProgress::countedMillis).orElse(0L) + ended.creditedMillis(policy), ended.confirmedAt(),
                before.map(ChapterProgress::finishedAt).orElse(null)));
    }
}
