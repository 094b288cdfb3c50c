package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.RuleSet;
import org.xuefa.learning.CreditTargetReached;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseView;
import org.xuefa.learning.domain.NextStep.Kind;
import org.xuefa.learning.domain.Practice;
import org.xuefa.platform.outbox.DomainEvent;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** A learner's year by the clock: follows the home page's next step from the first day to the exam, and every event is named. */
@ExtendWith(DatabaseExtension.class)
class YearReplayIT {
    private final World world;

    YearReplayIT(Database database) {
        world = new World(database);
    }

    @Test
    void followingTheNextStepLeadsFromTheFirstDayToTheExam() {
        world.rules(rules -> target(rules, 200, 160, 40));
        world.now.set(Instant.parse("2026-06-20T00:00:00Z"));
        world.course("one", CourseKind.COMPULSORY, 30, 30);
        world.course("two", CourseKind.COMPULSORY, 30);
        world.course("elective", CourseKind.ELECTIVE, 30);
        var learner = world.learner();
        var campaign = world.campaign.get().id();
        world.events.clear();

        world.now.set(Instant.parse("2026-06-30T15:59:59Z"));
        assertThat(next(learner).kind()).isEqualTo(Kind.AWAIT_STUDY);
        world.now.set(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(next(learner).kind()).isEqualTo(Kind.STUDY);
        for (int step = 0; step < 12 && next(learner).kind() != Kind.AWAIT_EXAM; step++) {
            follow(learner);
        }

        assertThat(world.now.get()).isBefore(Instant.parse("2026-07-02T00:00:00Z"));
        assertThat(next(learner)).satisfies(step -> assertThat(step.kind()).isEqualTo(Kind.AWAIT_EXAM), step -> assertThat(step.from()).isEqualTo("2026-08-31T16:00:00Z"));
        var balance = world.as(learner, () -> world.credits.of(campaign, world.person(learner)));
        assertThat(balance.compulsory()).isEqualTo(Credit.of(200));
        assertThat(balance.reached()).isTrue();
        assertThat(world.events.stream().map(DomainEvent::getClass).map(Class::getSimpleName).collect(Collectors.joining(" "))).isEqualTo(
                "StudyStarted CourseStarted CourseFinished CreditEarned CreditEarned PracticePassed CourseStarted CourseFinished CreditEarned CreditEarned CreditTargetReached PracticePassed");
        world.now.set(Instant.parse("2026-09-10T00:00:00Z"));
        assertThat(next(learner).kind()).isEqualTo(Kind.EXAM);
        world.now.set(Instant.parse("2026-12-20T16:00:00Z"));
        assertThat(next(learner).kind()).isEqualTo(Kind.DONE);
    }

    @Test
    void electivesCountUpToTheirCapAndAreOfferedWhenCompulsoryOnesAreDone() {
        world.rules(rules -> target(rules, 140, 100, 40));
        var one = world.course("one", CourseKind.COMPULSORY, 30);
        world.course("elective", CourseKind.ELECTIVE, 30);
        var learner = world.learner();
        world.finish(learner, one);
        follow(learner);

        assertThat(next(learner).kind()).isEqualTo(Kind.CHOOSE_ELECTIVE);
        world.finish(learner, world.catalogue().getLast());
        var balance = world.as(learner, () -> world.credits.of(world.campaign.get().id(), world.person(learner)));
        assertThat(balance.elective()).isEqualTo(Credit.of(60));
        assertThat(balance.counted()).isEqualTo(Credit.of(140));
        assertThat(balance.reached()).isTrue();
    }

    @Test
    void aLowerTargetIsFoundReachedWithoutANewCreditAndOnce() {
        var one = world.course("one", CourseKind.COMPULSORY, 30);
        var learner = world.learner();
        world.finish(learner, one);
        world.events.clear();

        for (int time = 0; time < 2; time++) {
            world.rules(rules -> target(rules, 60, 60, 0));
            world.as("system", () -> {
                world.recheck.recheck(world.campaign.get().id());
                return true;
            });
        }
        assertThat(world.events).isEqualTo(List.of(new CreditTargetReached(world.campaign.get().id(), world.person(learner))));
    }

    private void follow(String learner) {
        var step = next(learner);
        if (step.kind() == Kind.STUDY) {
            var chapter = step.chapter();
            var place = step.course().chapters().indexOf(chapter);
            var session = world.start(learner, step.course(), place, "tab-one-1");
            world.read(learner, session, chapter.requiredSeconds());
            world.end(learner, session);
        } else {
            assertThat(step.kind()).isEqualTo(Kind.PRACTISE);
            var practice = world.as(learner, () -> world.practice.view(world.startPractice.start(step.course().id())));
            var answers = practice.practice().items().stream()
                    .collect(Collectors.toMap(Practice.Item::number, item -> item.shown(practice.questions().get(item.questionId()).answer())));
            world.as(learner, () -> world.practice.handIn(practice.practice().id(), answers));
        }
        world.after(Duration.ofMinutes(5));
    }

    private org.xuefa.learning.domain.NextStep next(String learner) {
        var home = world.as(learner, () -> world.home.home());
        assertThat(home.courses()).allSatisfy(view -> assertThat(view.progress()).isNotEqualTo(CourseView.Progress.NOT_STARTED));
        return home.next();
    }

    private static RuleSet target(RuleSet rules, int target, int minimum, int cap) {
        return new RuleSet(rules.version(), rules.windows(), rules.participation(),
                new CreditRule(Credit.of(target), CreditRule.Mix.MINIMUM, Credit.of(minimum), Credit.of(cap), null), rules.study(), rules.practice(), rules.exam(), rules.score(), rules.certificate());
    }
}
