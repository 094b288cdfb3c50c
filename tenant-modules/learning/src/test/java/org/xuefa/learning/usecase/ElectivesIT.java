package org.xuefa.learning.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.Elective;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.Practice;
import org.xuefa.learning.domain.PublishedCourse;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What other features read about courses and a learner's electives. */
@ExtendWith(DatabaseExtension.class)
class ElectivesIT {
    private final World world;
    private final String learner;

    ElectivesIT(Database database) {
        world = new World(database);
        learner = world.learner();
    }

    @Test
    void anElectiveSaysWhatItGaveAndWhatItStillGives() {
        world.course("basics", CourseKind.COMPULSORY, 30);
        var course = world.course("ecology", CourseKind.ELECTIVE, 30, 30);
        assertThat(electives(learner)).singleElement().isEqualTo(elective(course, Elective.Progress.NOT_STARTED, 0, 90, 100));

        world.end(learner, world.read(learner, world.start(learner, course, 0, "tab-one-1"), 30));
        assertThat(electives(learner)).singleElement().isEqualTo(elective(course, Elective.Progress.IN_PROGRESS, 0, 90, 100));

        world.finish(learner, course);
        assertThat(electives(learner)).singleElement().isEqualTo(elective(course, Elective.Progress.FINISHED, 60, 30, 40));

        var practice = world.as(learner, () -> world.practice.view(world.startPractice.start(course.id())));
        var answers = practice.practice().items().stream().limit(8)
                .collect(Collectors.toMap(Practice.Item::number, item -> item.shown(practice.questions().get(item.questionId()).answer())));
        world.as(learner, () -> world.practice.handIn(practice.practice().id(), answers));
        assertThat(electives(learner)).singleElement().isEqualTo(elective(course, Elective.Progress.FINISHED, 95, 0, 5));
    }

    @Test
    void whoDoesNotTakePartHasNone() {
        world.course("ecology", CourseKind.ELECTIVE, 30);
        world.unconfirmed.add(world.person(learner));

        assertThat(electives(learner)).isEmpty();
    }

    @Test
    void theCatalogueTellsWhatIsOut() {
        world.course("basics", CourseKind.COMPULSORY, 30);
        var course = world.course("ecology", CourseKind.ELECTIVE, 30, 45);

        List<CourseSummary> published = world.as(learner, world.courseList::published);

        assertThat(published).extracting(CourseSummary::elective).containsExactly(false, true);
        assertThat(published.getLast()).isEqualTo(summary(course));
    }

    private List<Elective> electives(String subject) {
        return world.as(subject, () -> world.electives.of(world.campaign.get().id(), world.person(subject)));
    }

    private static Elective elective(PublishedCourse course, Elective.Progress progress, int earned, int possibleMinimum, int possibleMaximum) {
        return new Elective(summary(course), progress, Credit.of(30), Credit.of(40), Credit.of(earned), Credit.of(possibleMinimum), Credit.of(possibleMaximum));
    }

    private static CourseSummary summary(PublishedCourse course) {
        return new CourseSummary(course.id(), course.kind() == CourseKind.ELECTIVE, course.title(), "", "constitution", List.of("staff"), "司法局", "", Credit.of(60),
                course.chapters().size(), course.requiredSeconds(), course.visibleFrom(), false);
    }
}
