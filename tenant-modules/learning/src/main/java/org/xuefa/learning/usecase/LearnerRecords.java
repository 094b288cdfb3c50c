package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.StudyRule;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.ChapterProgress;
import org.xuefa.learning.domain.CourseCompletion;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.PracticeCredit;
import org.xuefa.learning.domain.PracticeStore;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.problem.Refusal;

/** Puts together what a learner sees of each course, inside a use case's transaction: five small reads for all courses at once. */
@ApplicationScoped
public class LearnerRecords {
    private final CatalogueBook catalogue;
    private final StudyStore study;
    private final PracticeStore practices;
    private final AccountStore accounts;

    @SuppressWarnings("NullAway")
    protected LearnerRecords() {
        this(null, null, null, null);
    }

    @Inject
    public LearnerRecords(CatalogueBook catalogue, StudyStore study, PracticeStore practices, AccountStore accounts) {
        this.catalogue = catalogue;
        this.study = study;
        this.practices = practices;
        this.accounts = accounts;
    }

    /** In the order of the list. */
    List<CourseView> courses(Learners.Learner learner, Instant now) {
        var campaign = learner.campaign();
        var done = done(campaign, learner.id());
        return catalogue.current().openTo(learner.participant().tier(), now).stream().map(course -> CourseView.of(course, done, credit(campaign, course), now))
                .filter(CourseView::isShown).toList();
    }

    CourseView course(Learners.Learner learner, UUID courseId, Instant now) {
        var course = catalogue.current().find(courseId).filter(found -> found.isOpenTo(learner.participant().tier(), now)).orElseThrow(Refusal::notFound);
        return Optional.of(CourseView.of(course, done(learner.campaign(), learner.id()), credit(learner.campaign(), course), now))
                .filter(CourseView::isShown).orElseThrow(Refusal::notFound);
    }

    static PracticeCredit credit(Campaign campaign, PublishedCourse course) {
        return PracticeCredit.of(campaign.rules().practice(), course.practiceMinimum(), course.practiceMaximum());
    }

    private CourseView.Record done(Campaign campaign, UUID personId) {
        return new CourseView.Record(
                study.chapters(campaign.id(), personId).stream().collect(Collectors.toMap(ChapterProgress::chapterId, Function.identity())),
                study.finishedCourses(campaign.id(), personId).stream().collect(Collectors.toMap(CourseCompletion::courseId, Function.identity())),
                practices.bestScores(campaign.id(), personId),
                accounts.practiceCredits(campaign.id(), personId),
                practices.openCourses(campaign.id(), personId),
                study.active(personId),
                campaign.rules().study().closePolicy() == StudyRule.ClosePolicy.HEARTBEAT);
    }
}
