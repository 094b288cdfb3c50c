package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.RuleSet;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.domain.CourseView.Progress;
import org.xuefa.learning.domain.PublishedCourse.Chapter;

/**
 * The one thing a confirmed participant should do next. Windows come first, then the exam when everything it asks for is there, then what was
 * begun, then a practice, then compulsory courses with those of mandatory batches before the others, then electives.
 *
 * @param from when what is waited for begins
 */
public record NextStep(Kind kind, @Nullable PublishedCourse course, @Nullable Chapter chapter, @Nullable Instant from) {
    public enum Kind { ENROL, AWAIT_CONFIRMATION, AWAIT_STUDY, STUDY, PRACTISE, CHOOSE_ELECTIVE, AWAIT_EXAM, EXAM, DONE, CLOSED }

    public static NextStep just(Kind kind) {
        return new NextStep(kind, null, null, null);
    }

    public static NextStep waiting(Kind kind, Instant from) {
        return new NextStep(kind, null, null, from);
    }

    /** @param courses that the learner sees, in the order of the list */
    public static NextStep of(RuleSet rules, CreditBalance balance, List<CourseView> courses, Instant now) {
        var windows = rules.windows();
        if (now.isBefore(windows.study().opens())) {
            return waiting(Kind.AWAIT_STUDY, windows.study().opens());
        }
        if (mayTakeExam(rules, balance)) {
            if (windows.exam().contains(now)) {
                return just(Kind.EXAM);
            }
            return windows.exam().isOver(now) ? just(Kind.DONE) : waiting(Kind.AWAIT_EXAM, windows.exam().opens());
        }
        if (windows.study().isOver(now)) {
            return just(Kind.CLOSED);
        }
        return begun(courses).or(() -> practice(courses)).or(() -> compulsory(courses)).or(() -> elective(courses)).orElseGet(() -> just(Kind.DONE));
    }

    private static boolean mayTakeExam(RuleSet rules, CreditBalance balance) {
        return balance.reached() && balance.mandatoryBatchesFinished()
                && (balance.allCompulsoryCoursesFinished() || !rules.exam().requireAllCompulsoryCourses());
    }

    private static Optional<NextStep> begun(List<CourseView> courses) {
        return courses.stream().filter(view -> view.progress() == Progress.IN_PROGRESS && view.studiedAt() != null)
                .max(Comparator.comparing(CourseView::studiedAt)).flatMap(NextStep::study);
    }

    private static Optional<NextStep> practice(List<CourseView> courses) {
        return courses.stream().filter(view -> view.practice() == CourseView.PracticeState.OPEN || view.practice() == CourseView.PracticeState.AVAILABLE)
                .min(Comparator.comparing(view -> view.practice() != CourseView.PracticeState.OPEN))
                .map(view -> new NextStep(Kind.PRACTISE, view.course(), null, null));
    }

    private static Optional<NextStep> compulsory(List<CourseView> courses) {
        return courses.stream().filter(view -> view.progress() == Progress.NOT_STARTED)
                .filter(view -> view.course().kind() == CourseKind.COMPULSORY || view.course().isMandatory())
                .min(Comparator.comparing(view -> !view.course().isMandatory())).flatMap(NextStep::study);
    }

    private static Optional<NextStep> elective(List<CourseView> courses) {
        return courses.stream().anyMatch(view -> view.progress() == Progress.NOT_STARTED) ? Optional.of(just(Kind.CHOOSE_ELECTIVE)) : Optional.empty();
    }

    private static Optional<NextStep> study(CourseView view) {
        return view.firstUnfinished().map(chapter -> new NextStep(Kind.STUDY, view.course(), chapter.chapter(), null));
    }
}
