package org.xuefa.enrolment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

class ActivationCodesTest {
    @Test
    void haveAHundredBitsInGroupsAndNoSignThatCanBeMistaken() {
        var code = ActivationCodes.fresh();

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ActivationCodes.fresh()).isNotEqualTo(code);
    }

    @Test
    void areReadHoweverTheyAreTyped() {
        assertThat(ActivationCodes.normal("ｋ7qo 2m9i—xw4L_hc6r-0b8u")).isEqualTo("K7Q02M91XW41HC6R0B8V");
    }

    @Test
    void aUnitAdministratorAppointsOnlyBelow() {
        var unitAdmin = new Caller("s", "u", "d", Set.of(Role.UNIT_ADMIN));
        var scope = new Scope(false, List.of("/city/dept/"));

        assertThat(AppointmentRule.allows(unitAdmin, scope, Role.UNIT_ADMIN, "/city/dept/sub/")).isTrue();
        assertThat(AppointmentRule.allows(unitAdmin, scope, Role.UNIT_ADMIN, "/city/dept/")).isFalse();
        assertThat(AppointmentRule.allows(unitAdmin, scope, Role.UNIT_ADMIN, "/city/other/")).isFalse();
        assertThat(AppointmentRule.allows(unitAdmin, scope, Role.COURSE_EDITOR, "/city/dept/sub/")).isFalse();
    }

    @Test
    void aCountyAdministratorAppointsUnitAdministratorsOfTheCountyAndACityAdministratorEverybody() {
        var county = new Caller("s", "u", "d", Set.of(Role.COUNTY_ADMIN));
        var city = new Caller("s", "u", "d", Set.of(Role.CITY_ADMIN));
        var scope = new Scope(false, List.of("/city/county/"));

        assertThat(AppointmentRule.allows(county, scope, Role.UNIT_ADMIN, "/city/county/dept/")).isTrue();
        assertThat(AppointmentRule.allows(county, scope, Role.COUNTY_ADMIN, "/city/county/")).isFalse();
        assertThat(AppointmentRule.allows(city, Scope.WHOLE_CITY, Role.AUDITOR, "/")).isTrue();
        assertThat(AppointmentRule.allows(city, Scope.WHOLE_CITY, Role.PLATFORM_OPERATOR, "/")).isFalse();
    }
}
