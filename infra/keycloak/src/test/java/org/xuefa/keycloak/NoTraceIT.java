package org.xuefa.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Typed rightly, wrongly, mistyped, too often: no phone or identity number stays anywhere in Keycloak. */
class NoTraceIT {

    private static final String IDENTITY_NUMBER = "440524188001010014";
    private static final String PHONE = "17712345679";
    private static final List<String> TYPED = List.of(IDENTITY_NUMBER, PHONE, "17787654321", "320311770706001", "4405241880010100", "+86 " + PHONE, "wang" + PHONE);

    @Test
    void noNumberIsLeftInLogEventsOrDatabase() throws Exception {
        var city = TestCity.open(true);
        city.person(new LoginNumbers(new IdCardNumber(IDENTITY_NUMBER), new MobilePhone(PHONE)), Role.CITY_ADMIN);
        for (var typed : TYPED) {
            var browser = city.browser();
            var page = browser.open(Map.of("login_hint", typed));
            for (int i = 0; i < 2; i++) {
                page = browser.submit(page, Map.of("username", typed, "password", "wrong password " + i));
                assertThat(page.html()).doesNotContain(typed);
            }
            assertThat(browser.toString()).doesNotContain(typed);
        }
        var administrator = city.browser();
        administrator.submit(administrator.logIn(PHONE, TestCity.PASSWORD), Map.of("totp", "000000"));

        assertThat(new RawAdmin(city.slug).get("/events?max=500")).contains("LOGIN_ERROR").doesNotContain(TYPED).doesNotContain(PHONE);
        var log = Files.readString(TestCity.log());
        assertThat(log).contains("type=\"LOGIN_ERROR\"", city.slug);
        assertThat(log).doesNotContain(TYPED);
        assertThat(tablesWith(TYPED)).isEmpty();
        assertThat(tablesWith(List.of("王小明"))).as("the search finds what is there").containsExactly("user_entity");
    }

    private static List<String> tablesWith(List<String> texts) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = TestCity.database(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(80);
            for (var table : tables) {
                try (var search = connection.prepareStatement("select count(*) from \"" + table + "\" t where t::text like any (?)")) {
                    search.setArray(1, connection.createArrayOf("text", texts.stream().map(text -> "%" + text + "%").toArray()));
                    try (var count = search.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
