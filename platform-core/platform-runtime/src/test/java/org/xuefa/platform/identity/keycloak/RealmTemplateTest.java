package org.xuefa.platform.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTemplateTest {

    private static final URI PORTAL = URI.create("https://xuefa.example.cn/");

    @Test
    void fillsEveryBlankAndTakesANameAsItIs() {
        var realm = RealmTemplate.of(new RealmSpec("wuwei", "武威 \"学法\" ${slug}", PORTAL, false, false));

        assertThat(realm.path("displayName").asText()).isEqualTo("武威 \"学法\" ${slug}");
        assertThat(realm.path("clients").path(0).path("redirectUris")).hasToString("[\"https://xuefa.example.cn/wuwei/\"]");
        assertThat(realm.path("clients").path(0).path("webOrigins")).hasToString("[\"https://xuefa.example.cn\"]");
        realm.remove("displayName");
        assertThat(realm.toString().replace("\"${username}", "").replace("${email}", "").replace("${username}", "")).doesNotContain("${");
    }

    @Test
    void administratorsNeedASecondFactorWhenTheCityWantsIt() {
        var realm = RealmTemplate.of(new RealmSpec("wuwei", "武威市", PORTAL, true, false));

        assertThat(realm.path("roles").path("realm")).filteredOn(role -> role.path("composite").asBoolean()).extracting(role -> role.path("name").asText())
            .containsExactlyInAnyOrder("city-admin", "county-admin", "unit-admin");
    }

    @Test
    void onlyThePortalIsOnAndTakesNoPassword() {
        var clients = RealmTemplate.of(new RealmSpec("wuwei", "武威市", PORTAL, true, false)).path("clients");

        assertThat(clients).filteredOn(client -> client.path("enabled").asBoolean()).extracting(client -> client.path("clientId").asText()).containsExactly("portal");
        assertThat(clients).extracting(client -> client.path("directAccessGrantsEnabled").asBoolean(true)).containsOnly(false);
    }

    /** The portal says so before anybody types. */
    @Test
    void aPasswordHasTenCharactersAtLeast() {
        for (var slug : new String[] {"wuwei", "platform"}) {
            assertThat(RealmTemplate.of(new RealmSpec(slug, "武威市", PORTAL, true, false)).path("passwordPolicy").asText()).startsWith("length(10) and ");
        }
    }

    @Test
    void differenceSeesWhatIsMissingAndLetsAdditionsBe() throws Exception {
        var present = json("{\"a\":1,\"b\":{\"c\":\"true\",\"d\":5},\"e\":[\"y\",\"x\"],\"more\":0}");

        assertThat(Difference.contains(present, json("{\"a\":1,\"b\":{\"c\":true},\"e\":[\"x\",\"y\"]}"))).isTrue();
        assertThat(Difference.contains(present, json("{\"a\":2}"))).isFalse();
        assertThat(Difference.contains(present, json("{\"b\":{\"z\":1}}"))).isFalse();
        assertThat(Difference.contains(present, json("{\"e\":[\"x\"]}"))).isFalse();
    }

    private static JsonNode json(String text) throws Exception {
        return KeycloakAdmin.JSON.readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "Wuwei", "wu wei", "../wuwei", "w"})
    void refusesWhatIsNoSlug(String slug) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RealmSpec(slug, "武威市", PORTAL, false, false));
    }
}
