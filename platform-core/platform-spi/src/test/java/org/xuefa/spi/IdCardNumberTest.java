package org.xuefa.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", " 11010519491231002X "})
    void acceptsTheStandardsExamplesInEitherCase(String typed) {
        assertThat(new IdCardNumber(typed).value()).isEqualTo(typed.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"620621198502301230, BIRTH_DATE", "110105194912310021, CHECK_CHARACTER", "1101051949123100, FORM", "abc, FORM"})
    void saysWhichPartIsWrongButNotTheNumber(String typed, IdCardNumber.Fault fault) {
        assertThatThrownBy(() -> new IdCardNumber(typed))
                .isInstanceOfSatisfying(IdCardNumber.Malformed.class, malformed -> assertThat(malformed.fault()).isEqualTo(fault))
                .hasMessageNotContaining(typed);
    }

    @Test
    void completesANumberWithItsCheckCharacter() {
        assertThat(IdCardNumber.complete("11010519491231002").value()).isEqualTo("11010519491231002X");
        assertThatThrownBy(() -> IdCardNumber.complete("1101051949123100")).isInstanceOf(IdCardNumber.Malformed.class);
    }

    @Test
    void neverPrintsItselfWhole() {
        var number = new IdCardNumber("11010519491231002X");

        assertThat(number.toString()).isEqualTo("**************002X");
        assertThat(number.masked()).isEqualTo("110105********002X");
    }
}
