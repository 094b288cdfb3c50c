package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CourseQuestion;
import org.xuefa.learning.CreditEarned;
import org.xuefa.learning.PracticePassed;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.Practice;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.learning.usecase.TakePractice.PracticeView;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Practice on the real database: drawn and marked by the server, credited once whatever is sent again or at once. */
@ExtendWith(DatabaseExtension.class)
class PracticeIT {
    private final Database database;
    private World world;
    private PublishedCourse course;
    private String learner;

    PracticeIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aFinishedCourse() {
        world = new World(database);
        course = world.course("constitution", CourseKind.COMPULSORY, 30);
        learner = world.learner();
        world.finish(learner, course);
        world.events.clear();
    }

    @Test
    void aPracticeNeedsTheCourseFinished() {
        var beginner = world.learner();

        refused(LearningProblem.COURSE_NOT_FINISHED, () -> world.as(beginner, () -> world.startPractice.start(course.id())));
    }

    @Test
    void startingAgainGivesTheOpenPracticeAlsoWhenManyStartAtOnce() throws Exception {
        var ids = atOnce(6, () -> start().practice().id());

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        assertThat(start().practice().items()).hasSize(10).extracting(Practice.Item::questionId).doesNotHaveDuplicates();
    }

    @Test
    void aRightAnswerIsRightWhateverTheOrderOfOptionsAndTheFirstAnswerStands() {
        var practice = start();
        var right = right(practice).get(1);

        var answered = world.as(learner, () -> world.practice.answer(practice.practice().id(), 1, right)).practice().item(1).orElseThrow();
        assertThat(answered.correct()).isTrue();
        var again = world.as(learner, () -> world.practice.answer(practice.practice().id(), 1, List.of(right.getFirst() % 4 + 1))).practice().item(1).orElseThrow();
        assertThat(again).isEqualTo(answered);
    }

    @Test
    void handingInMarksAndBooksCreditsByScoreOnce() {
        var practice = start();
        var eight = right(practice).entrySet().stream().filter(answer -> answer.getKey() <= 8).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        var marked = handIn(practice, eight);
        assertThat(marked.practice().score()).isEqualTo(80);
        assertThat(marked.practice().earned()).isEqualTo(Credit.of(35));
        assertThat(handIn(practice, right(practice))).as("handed in again").isEqualTo(marked);
        var campaign = world.campaign.get().id();
        assertThat(world.events).containsExactly(new CreditEarned(campaign, world.person(learner), Credit.of(35), Credit.of(95)),
                new PracticePassed(campaign, world.person(learner), course.id(), 80));
        refused(LearningProblem.PRACTICE_IS_MARKED, () -> world.as(learner, () -> world.practice.answer(practice.practice().id(), 9, List.of(1))));
    }

    @Test
    void handingInManyTimesAtOnceBooksOnce() throws Exception {
        var practice = start();
        var answers = right(practice);

        var results = atOnce(8, () -> handIn(practice, answers).practice());

        assertThat(results).containsOnly(results.getFirst());
        assertThat(results.getFirst().earned()).isEqualTo(Credit.of(40));
        assertThat(compulsory()).isEqualTo(Credit.of(100));
        assertThat(recount()).isTrue();
    }

    @Test
    void theBestResultCountsAndAllPracticesOfACourseNeverGiveMoreThanTheMaximum() {
        handIn(start(), Map.of());
        assertThat(compulsory()).as("failed: nothing").isEqualTo(Credit.of(60));
        var sixty = start();
        handIn(sixty, right(sixty).entrySet().stream().filter(answer -> answer.getKey() <= 6).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(compulsory()).isEqualTo(Credit.of(90));
        for (int again = 0; again < 3; again++) {
            var full = start();
            handIn(full, right(full));
        }
        assertThat(compulsory()).isEqualTo(Credit.of(100));
        assertThat(world.events.stream().filter(PracticePassed.class::isInstance)).as("passed once").hasSize(1);
        assertThat(recount()).isTrue();
    }

    @Test
    void nobodySeesOrAnswersThePracticeOfAnother() {
        var practice = start();
        var other = world.learner();

        refused(CommonProblem.NOT_FOUND, () -> world.as(other, () -> world.practice.read(practice.practice().id())));
        refused(CommonProblem.NOT_FOUND, () -> world.as(other, () -> world.practice.answer(practice.practice().id(), 1, List.of(1))));
        refused(CommonProblem.NOT_FOUND, () -> world.as(other, () -> world.practice.handIn(practice.practice().id(), Map.of())));
    }

    @Test
    void anAnswerThatTheQuestionDoesNotHaveIsRefused() {
        var practice = start();

        refused(CommonProblem.INVALID_REQUEST, () -> world.as(learner, () -> world.practice.answer(practice.practice().id(), 1, List.of(5))));
        refused(CommonProblem.INVALID_REQUEST, () -> world.as(learner, () -> world.practice.answer(practice.practice().id(), 1, List.of(1, 2))));
        refused(CommonProblem.NOT_FOUND, () -> world.as(learner, () -> world.practice.answer(practice.practice().id(), 11, List.of(1))));
    }

    private PracticeView start() {
        return world.as(learner, () -> world.practice.view(world.startPractice.start(course.id())));
    }

    private PracticeView handIn(PracticeView practice, Map<Integer, List<Integer>> answers) {
        return world.as(learner, () -> world.practice.handIn(practice.practice().id(), answers));
    }

    private static Map<Integer, List<Integer>> right(PracticeView practice) {
        Function<Practice.Item, CourseQuestion> question = item -> practice.questions().get(item.questionId());
        return practice.practice().items().stream().collect(Collectors.toMap(Practice.Item::number, item -> item.shown(question.apply(item).answer())));
    }

    private Credit compulsory() {
        return world.as(learner, () -> world.credits.of(world.campaign.get().id(), world.person(learner))).compulsory();
    }

    private boolean recount() {
        return world.<Boolean>as("auditor", () -> world.readCredits.recount(world.campaign.get().id()).isEmpty());
    }

    private static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(IntStream.range(0, times).<Callable<T>>mapToObj(_ -> deed).toList()).stream().map(run -> {
                try {
                    return run.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }

    private static void refused(ProblemCode problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
