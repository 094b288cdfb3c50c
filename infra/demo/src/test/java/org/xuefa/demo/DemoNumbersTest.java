package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;
import org.xuefa.spi.UnifiedCreditCode;

class DemoNumbersTest {
    private static final int PEOPLE = 2000;

    @Test
    void givesEveryPersonAnIdentityNumberThatIsWellFormedAndNobodys() {
        var numbers = IntStream.range(0, PEOPLE).mapToObj(person -> DemoNumbers.idNumber("620600", person)).toList();

        assertThat(new HashSet<>(numbers)).hasSize(PEOPLE);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(new IdCardNumber(number.value())).isEqualTo(number);
            assertThat(number.value()).startsWith("620699");
            assertThat(Integer.parseInt(number.value().substring(6, 10))).isGreaterThan(Year.now(ZoneId.of("Asia/Shanghai")).getValue());
        });
    }

    @Test
    void givesEveryPersonAPhoneOfARangeWithoutOperator() {
        var numbers = IntStream.range(0, PEOPLE).mapToObj(person -> DemoNumbers.phone("620300", person)).toList();

        assertThat(new HashSet<>(numbers)).hasSize(PEOPLE);
        assertThat(numbers).allSatisfy(number -> assertThat(new MobilePhone(number.value()).value()).startsWith("1546203"));
    }

    @Test
    void givesUnitsCreditCodesByTheirKind() {
        var bureau = DemoNumbers.creditCode(UnitKind.DEPARTMENT, "620600", 7);
        var company = DemoNumbers.creditCode(UnitKind.ENTERPRISE, "620600", 8);

        assertThat(new UnifiedCreditCode(bureau.value()).value()).startsWith("11620600");
        assertThat(new UnifiedCreditCode(company.value()).value()).startsWith("91620600");
    }

    @Test
    void putsTheCheckCharacterOfTheOrganisationIntoTheCreditCode() {
        var code = DemoNumbers.creditCode(UnitKind.DEPARTMENT, "620600", 1).value();

        // GB 11714: weights 3 7 9 10 5 8 4 2 over D2060001, D counting 13.
        int sum = 13 * 3 + 2 * 7 + 0 * 9 + 6 * 10 + 0 * 5 + 0 * 8 + 0 * 4 + 1 * 2;
        assertThat(code.substring(8, 16)).isEqualTo("D2060001");
        assertThat(Character.digit(code.charAt(16), 10)).isEqualTo(11 - sum % 11);
    }
}
