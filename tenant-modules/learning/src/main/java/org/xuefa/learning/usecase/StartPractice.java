package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.domain.AccountStore;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.Practice;
import org.xuefa.learning.domain.PracticeDraw;
import org.xuefa.learning.domain.PracticeStore;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.domain.StudyStore;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** Draws questions for the practice of a finished course, or hands back the open one. */
@ApplicationScoped
public class StartPractice {
    private final Learners learners;
    private final CatalogueBook catalogue;
    private final CourseStore courses;
    private final AccountStore accounts;
    private final StudyStore study;
    private final PracticeStore practices;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected StartPractice() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public StartPractice(Learners learners, CatalogueBook catalogue, CourseStore courses, AccountStore accounts, StudyStore study, PracticeStore practices, Clock clock) {
        this.learners = learners;
        this.catalogue = catalogue;
        this.courses = courses;
        this.accounts = accounts;
        this.study = study;
        this.practices = practices;
        this.clock = clock;
    }

    private final RandomGenerator random = new SecureRandom();

    /** Reasons are looked at in this order: the window, the course, its questions. */
    @Transactional
    public Practice start(UUID courseId) {
        var now = Arrival.orNow(clock);
        var learner = learners.studying(now);
        var campaign = learner.campaign();
        var course = catalogue.current().find(courseId).filter(found -> found.isOpenTo(learner.participant().tier(), now)).orElseThrow(Refusal::notFound);
        if (study.finishedCourses(campaign.id(), learner.id()).stream().noneMatch(done -> done.courseId().equals(courseId))) {
            throw new Refusal(LearningProblem.COURSE_NOT_FINISHED);
        }
        var questions = courses.questions(courseId, course.version());
        if (questions.isEmpty()) {
            throw new Refusal(LearningProblem.COURSE_WITHOUT_QUESTIONS);
        }
        accounts.lock(campaign.id(), learner.id());
        return practices.open(campaign.id(), learner.id(), courseId).orElseGet(() -> draw(learner, course, questions, now));
    }

    private Practice draw(Learners.Learner learner, PublishedCourse course, List<CourseQuestion> questions, Instant now) {
        var rules = learner.campaign().rules();
        var credit = LearnerRecords.credit(learner.campaign(), course);
        var practice = new Practice(Ids.next(), learner.campaign().id(), learner.id(), course.id(), course.version(), Practice.State.OPEN, credit.passScore(),
                credit.minimum(), credit.maximum(), now, null, null, null, rules.version(), PracticeDraw.draw(questions, rules.practice().questions(), random));
        practices.add(practice);
        return practice;
    }
}
