package org.xuefa.duty.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.duty.domain.DutyProblem;
import org.xuefa.duty.domain.Reason;
import org.xuefa.enrolment.Unit;
import org.xuefa.learning.CourseSummary;
import org.xuefa.learning.Elective.Progress;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.Credit;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class ChooseElectivesIT {
    private final World world;
    private final CourseSummary ecology;
    private final CourseSummary market;
    private final CourseSummary taxation;
    private String learner = "";

    ChooseElectivesIT(Database database) {
        world = new World(database);
        ecology = world.pack("生态环境", "ecology", "生态环境局", new org.xuefa.learning.DutyItem("STHJ-01", World.ENVIRONMENT, ""));
        market = world.course("公平竞争", "market", "市场监督管理局");
        taxation = world.course("税收征管", "taxation", "税务局");
    }

    @BeforeEach
    void aPublishedListAndALearner() {
        var list = world.as(Role.CITY_ADMIN, () -> world.lists.create(2026, null)).list().id();
        create(list, world.ecology, World.ENVIRONMENT, "国家工作人员");
        world.as(Role.CITY_ADMIN, () -> world.lists.publish(list, world.lists.get(list).list().revision()));
        world.run(() -> world.links.listPublished(list));
        learner = world.learner(world.ecology, "财务科科长");
    }

    @Test
    void aLearnerSeesEveryElectiveWithItsReasonsAndMarksWhatInterests() {
        assertThat(offers()).extracting(offer -> offer.recommendation().courseId()).containsExactly(ecology.id(), taxation.id(), market.id());
        assertThat(offers().getFirst().recommendation().reasons()).extracting(Reason::text).containsExactly("您所在的武威市生态环境局负责宣传《中华人民共和国环境保护法》");
        assertThat(world.as(learner, Set.of(Role.LEARNER), world.electives::interests).available()).isEqualTo(Map.of("ecology", 1, "market", 1, "taxation", 1));

        me(() -> world.electives.mark(Set.of("market", "civil")));
        me(() -> world.electives.mark(Set.of("market")));

        assertThat(me(world.electives::interests).topics()).containsExactly("market");
        assertThat(offers()).extracting(offer -> offer.recommendation().courseId()).containsExactly(ecology.id(), market.id(), taxation.id());
        assertThat(me(() -> world.electives.recommendations("market", null))).hasSize(1);
        assertThat(me(() -> world.electives.recommendations(null, "环境保护"))).as("by a law of its duty items").hasSize(1);
        assertThat(me(() -> world.electives.recommendations(null, "税务"))).hasSize(1);
    }

    @Test
    void nobodyIsKeptFromAnotherDepartmentsElective() {
        learner = world.learner(world.countyJustice, null);

        assertThat(offers()).hasSize(3);
        assertThat(me(() -> world.electives.choose(ecology.id())).items()).hasSize(1);
        assertThat(offers().getFirst().recommendation().reasons()).extracting(Reason::kind).containsExactly(Reason.Kind.DUTY);
    }

    @Test
    void choosingAndDroppingSaysWhatIsStillMissing() {
        var none = me(world.electives::mine);
        assertThat(none.plan().missing()).isEqualTo(Credit.of(200));
        assertThat(none.plan().suggestion()).containsExactly(ecology.id(), taxation.id(), market.id());

        me(() -> world.electives.choose(market.id()));
        me(() -> world.electives.choose(market.id()));
        var two = me(() -> world.electives.choose(ecology.id()));
        assertThat(two.items()).extracting(one -> one.elective().course().id()).containsExactlyInAnyOrder(market.id(), ecology.id());
        assertThat(two.plan().plannedMinimum()).isEqualTo(Credit.of(180));
        assertThat(two.plan().suggestion()).containsExactly(taxation.id());
        assertThat(offers()).filteredOn(ChooseElectives.Offer::reachesShare).extracting(offer -> offer.recommendation().courseId()).containsExactly(taxation.id());

        assertThat(me(() -> world.electives.drop(market.id())).items()).hasSize(1);
        world.progress.put(ecology.id(), Progress.FINISHED);
        refused(DutyProblem.ELECTIVE_FINISHED, () -> me(() -> world.electives.drop(ecology.id())));
        refused(CommonProblem.NOT_FOUND, () -> me(() -> world.electives.choose(UUID.randomUUID())));
    }

    @Test
    void whatIsBegunIsChosenUnlessItWasDroppedBefore() {
        var person = world.people.get(learner).id();
        me(() -> world.electives.choose(market.id()));
        me(() -> world.electives.drop(market.id()));

        for (var course : List.of(market, taxation, taxation)) {
            world.run(() -> world.followChoices.begun(world.campaign.id(), person, course.id(), world.now.get()));
        }

        assertThat(me(world.electives::mine).items()).extracting(one -> one.elective().course().id()).containsExactly(taxation.id());
    }

    @Test
    void thereIsRoomForThirty() {
        for (int number = 0; number < 31; number++) {
            world.course("选修" + number, "civil", "");
        }
        world.courses.stream().skip(4).forEach(course -> me(() -> world.electives.choose(course.id())));

        refused(DutyProblem.TOO_MANY_ELECTIVES, () -> me(() -> world.electives.choose(ecology.id())));
    }

    @Test
    void whoDoesNotTakePartIsTold() {
        world.place(world.people.get(learner).id(), world.ecology, false);

        refused(DutyProblem.NOT_A_PARTICIPANT, this::offers);
        refused(DutyProblem.NOT_A_PARTICIPANT, () -> world.as("stranger", Set.of(Role.LEARNER), world.electives::mine));
    }

    private List<ChooseElectives.Offer> offers() {
        return me(() -> world.electives.recommendations(null, null));
    }

    private <T> T me(Supplier<T> deed) {
        return world.as(learner, Set.of(Role.LEARNER), deed);
    }

    private void create(UUID list, Unit department, String title, String audience) {
        world.as(Role.CITY_ADMIN, () -> world.items.create(list, new KeepItems.Wanted(null, department.id(), title, "", audience, "", "", "")));
    }

    private static void refused(ProblemCode problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
