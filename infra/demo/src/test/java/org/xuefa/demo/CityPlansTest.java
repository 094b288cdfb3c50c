package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuefa.client.model.AppointedRole;
import org.xuefa.client.model.CourseKind;

class CityPlansTest {
    static Stream<CityPlan> cities() {
        return Stream.of(Wuwei.plan(), Jinchang.plan());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void namesEachUnitOnceAndAfterItsParent(CityPlan city) {
        var known = new HashSet<>(List.of(city.name()));

        for (var unit : city.units()) {
            assertThat(known).contains(unit.parent());
            assertThat(known.add(unit.name())).isTrue();
        }
        assertThat(city.units()).extracting(UnitPlan::creditCode).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void drawsTheSamePeopleEveryTime(CityPlan city) {
        var again = cities().filter(other -> other.slug().equals(city.slug())).findFirst().orElseThrow();

        assertThat(again.people()).isEqualTo(city.people());
        assertThat(city.people()).extracting(PersonPlan::idNumber).doesNotHaveDuplicates();
        assertThat(city.people()).extracting(PersonPlan::phone).doesNotHaveDuplicates();
        assertThat(city.people()).extracting(PersonPlan::name).doesNotHaveDuplicates();
        assertThat(city.people()).extracting(PersonPlan::tier).contains(Tier.values());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void handsOneAccountToAPerson(CityPlan city) {
        assertThat(city.accounts()).extracting(AccountPlan::key).doesNotHaveDuplicates();
        assertThat(city.accounts()).extracting(AccountPlan::person).doesNotHaveDuplicates();
        assertThat(city.people()).containsAll(city.accounts().stream().map(AccountPlan::person).toList());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void drawsPapersOfAHundredPoints(CityPlan city) {
        for (var tier : Tier.values()) {
            assertThat(city.papers().of(tier).stream().mapToInt(line -> line.getCount() * line.getPoints()).sum()).isEqualTo(100);
        }
    }

    @Test
    void givesWuweiFortyUnitsTwoHundredAndFortyPeopleAndEveryRole() {
        var city = Wuwei.plan();

        assertThat(city.units()).hasSizeBetween(38, 45);
        assertThat(city.people()).hasSizeBetween(220, 260);
        assertThat(city.accounts()).extracting(AccountPlan::role).contains(AppointedRole.values());
    }

    @Test
    void writesShortCoursesThatAreEnoughForTheExam() {
        var courses = CourseWork.shortCourses();

        assertThat(credit(courses, CourseKind.COMPULSORY)).isGreaterThanOrEqualTo(800);
        assertThat(credit(courses, CourseKind.ELECTIVE)).isGreaterThanOrEqualTo(200);
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.content().getChapters()).allSatisfy(chapter -> assertThat(chapter.getRequiredSeconds()).isEqualTo(10));
            assertThat(course.questions()).hasSizeGreaterThanOrEqualTo(10);
        });
    }

    private static int credit(List<CourseWork.Written> courses, CourseKind kind) {
        return courses.stream().filter(course -> course.content().getKind() == kind).mapToInt(course -> course.content().getCredit()).sum();
    }

    @Test
    void eachCityHasDutiesOfDepartmentsThatItHasAndEachOnce() {
        for (var plan : List.of(Wuwei.plan(), Jinchang.plan())) {
            var rows = DutyRow.of(plan);

            assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> assertThat(plan.units()).extracting(UnitPlan::name).contains(row.department()));
            assertThat(rows).extracting(DutyRow::code).doesNotHaveDuplicates();
            assertThat(rows).extracting(DutyRow::cells).allSatisfy(cells -> assertThat(cells).doesNotContain(""));
        }
    }
}
