package org.xuefa.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.enrolment.UnitKind;

class RosterRouteTest {
    private final UnitDetails city = unit(null, UnitKind.CITY, "武威市");
    private final UnitDetails county = unit(city, UnitKind.COUNTY, "民勤县");
    private final UnitDetails department = unit(county, UnitKind.DEPARTMENT, "县教育局");
    private final List<UnitDetails> aboveASchool = List.of(department, county, city);

    @Test
    void goesUpThroughEveryLevelThatTheCityUses() {
        assertThat(levels(RosterRoute.of(aboveASchool, new RosterSteps(true, true, true, false, 1)))).containsExactly(RosterLevel.DEPARTMENT, RosterLevel.COUNTY, RosterLevel.CITY);
        assertThat(levels(RosterRoute.of(aboveASchool, new RosterSteps(false, true, false, false, 1)))).containsExactly(RosterLevel.COUNTY);
        assertThat(RosterRoute.of(aboveASchool, RosterSteps.NONE).isEmpty()).isTrue();
    }

    @Test
    void stillWaitsAtAStepThatWasLeftOutSinceAndGoesOnByTheNewSetting() {
        var route = RosterRoute.of(aboveASchool, new RosterSteps(true, false, true, false, 2)).from(new RosterRoute.Stop(RosterLevel.COUNTY, county));

        assertThat(levels(route)).containsExactly(RosterLevel.COUNTY, RosterLevel.CITY);
    }

    @Test
    void acceptingCountsForTheStepsFromThePresentOneThatOneMayDecide() {
        var route = RosterRoute.of(aboveASchool, new RosterSteps(true, true, true, false, 1));

        assertThat(route.decided(_ -> true)).isEqualTo(3);
        assertThat(route.decided(stop -> stop.level() != RosterLevel.CITY)).isEqualTo(2);
        assertThat(route.decided(stop -> stop.level() == RosterLevel.CITY)).isZero();
    }

    private static List<RosterLevel> levels(RosterRoute route) {
        return route.stops().stream().map(RosterRoute.Stop::level).toList();
    }

    private static UnitDetails unit(@Nullable UnitDetails parent, UnitKind kind, String name) {
        var id = UUID.randomUUID();
        return new UnitDetails(id, (parent == null ? "/" : parent.path()) + id + "/", new UnitDraft(name, kind, parent == null ? null : parent.id(), null, List.of(), null, 0, List.of()), 0);
    }
}
