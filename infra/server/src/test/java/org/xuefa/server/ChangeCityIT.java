package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.RunningPlatform;
import org.xuefa.testkit.RunningPlatform.Answer;

/** What the operator may change of a city that is there. */
class ChangeCityIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @Test
    void changesWhatIsNamedAndNothingElse() {
        var city = PLATFORM.newCity();
        var before = city(city);
        var tag = before.header("ETag");

        var after = change(city, tag, Map.of("name", "改名市", "accent", "#1f4e79", "secondFactorForAdministrators", true)).expect(200);

        assertThat(after.json().path("name").asText()).isEqualTo("改名市");
        assertThat(after.json().path("accent").asText()).isEqualTo("#1f4e79");
        assertThat(after.json().path("secondFactorForAdministrators").asBoolean()).isTrue();
        assertThat(after.header("ETag")).isNotEqualTo(tag);
        PLATFORM.put("/platform/cities/" + city, PLATFORM.operator(), Map.of("code", before.json().path("code").asText(), "name", "改名市")).expect(200);
        assertThat(city(city).json().path("accent").asText()).as("left out of the call that goes on with adding").isEqualTo("#1f4e79");
        assertThat(city(city).json().path("secondFactorForAdministrators").asBoolean()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAChange() {
        var city = PLATFORM.newCity();
        var tag = city(city).header("ETag");

        assertThat(change(city, tag, Map.of("accent", "#ffcc00")).expect(400).json().at("/errors/0/pointer").asText()).isEqualTo("/accent");
        change(city, tag, Map.of("accent", "red")).expect(400);
        change(city, null, Map.of("name", "改名市")).expect(428);
        change(city, "\"99\"", Map.of("name", "改名市")).expect(412);
        change("nowhere", tag, Map.of("name", "改名市")).expect(404);
        PLATFORM.call("PATCH", "/platform/cities/" + city, PLATFORM.token(city, Role.CITY_ADMIN), Map.of("name", "改名市"), request -> request.header("If-Match", tag)).expect(404);
        assertThat(city(city).header("ETag")).as("nothing was changed").isEqualTo(tag);
    }

    @Test
    void aClosedCityLetsNobodyInUntilItIsOpenedAgain() {
        var city = PLATFORM.newCity();
        var admin = PLATFORM.token(city, Role.CITY_ADMIN);
        PLATFORM.get("/cities/" + city + "/me", admin).expect(200);

        var closed = change(city, city(city).header("ETag"), Map.of("state", "closed")).expect(200);

        assertThat(PLATFORM.get("/cities/" + city + "/me", admin).status()).isIn(401, 404);
        assertThat(PLATFORM.get("/public/cities", null).expect(200).body()).doesNotContain("\"" + city + "\"");

        change(city, closed.header("ETag"), Map.of("state", "open")).expect(200);

        PLATFORM.get("/cities/" + city + "/me", admin).expect(200);
        var entries = PLATFORM.get("/cities/" + city + "/audit-entries", PLATFORM.token(city, Role.AUDITOR)).expect(200).body();
        assertThat(entries).contains("city.changed", "OPEN → CLOSED", "CLOSED → OPEN");
    }

    private static Answer city(String city) {
        return PLATFORM.get("/platform/cities/" + city, PLATFORM.operator()).expect(200);
    }

    private static Answer change(String city, String tag, Map<String, ?> what) {
        return PLATFORM.call("PATCH", "/platform/cities/" + city, PLATFORM.operator(), what, request -> {
            if (tag != null) {
                request.header("If-Match", tag);
            }
        });
    }
}
