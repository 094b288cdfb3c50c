package org.xuefa.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordTest {

    private final GuessablePassword guessable = new GuessablePassword(NotGuessableFactory.commonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"000000", "888888", "88888888", "11111111", "aaaaaaaa", "12121212", "520520520", "abcabcabc", "13141314", "８８８８８８８８"})
    void refusesRepetition(String password) {
        assertThat(guessable.why(password, Set.of())).contains(GuessablePassword.Reason.REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "12345678", "123456789", "1234567890", "123456ab", "123456abc", "87654321", "abcdefgh", "qwertyui", "QWERTYUIOP", "asdfghjk",
        "1qaz2wsx", "qwe123456", "11112222", "11223344", "12344321", "poiuytrewq"})
    void refusesRuns(String password) {
        assertThat(guessable.why(password, Set.of())).contains(GuessablePassword.Reason.SEQUENTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "P@ssw0rd", "Passw0rd!2026", "password123", "admin123456", "Admin@123", "woaini1314", "1q2w3e4r", "a1b2c3d4",
        "147258369", "xuefa2026", "Sifaju@2026"})
    void refusesWellKnownPasswordsAndTheirDisguises(String password) {
        assertThat(guessable.why(password, Set.of())).contains(GuessablePassword.Reason.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900307", "20260101", "13800138000", "62060019900307123X"})
    void refusesDatesPhonesAndIdentityNumbers(String password) {
        assertThat(guessable.why(password, Set.of())).contains(GuessablePassword.Reason.PERSONAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianshui2026", "Tianshui@123", "ukz7mw2q1a!"})
    void refusesTheCityAndTheAccountWithTrimmings(String password) {
        assertThat(guessable.why(password, Set.of("tianshui", "ukz7mw2q1a"))).contains(GuessablePassword.Reason.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten-green-bottles", "祁连山下的石羊河", "83719462", "gk7vq2mx", "correct horse battery", "study law in tianshui", "admin lives in a yellow house"})
    void takesEverythingElseWhateverItIsMadeOf(String password) {
        assertThat(guessable.why(password, Set.of("tianshui"))).isEmpty();
    }

    @Test
    void saysWhyByTheKeyOfAMessage() {
        assertThat(GuessablePassword.Reason.values()).allSatisfy(reason -> assertThat(reason.message()).matches("invalidPassword[A-Za-z]+Message"));
    }
}
