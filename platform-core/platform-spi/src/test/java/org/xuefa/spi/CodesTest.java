package org.xuefa.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void acceptsTheWorkedExampleOfGb32100AndRefusesItsTwin() {
        assertThat(new UnifiedCreditCode("91350100m000100y43").value()).isEqualTo("91350100M000100Y43");
        assertThatThrownBy(() -> new UnifiedCreditCode("91350100M000100Y4Z")).isInstanceOf(IllegalArgumentException.class);
        assertThat(UnifiedCreditCode.complete("91350100M000100Y4")).isEqualTo(new UnifiedCreditCode("91350100M000100Y43"));
    }

    @Test
    void takesTheCountryCodeAndSpacesOffAPhone() {
        assertThat(new MobilePhone("+86 189-0123-2164").value()).isEqualTo("18901232164");
        assertThat(new MobilePhone("18901232164").toString()).isEqualTo("189****2164");
        assertThatThrownBy(() -> new MobilePhone("12901232164")).hasMessageNotContaining("129");
    }

    @Test
    void countsCreditsExactly() {
        assertThat(Credit.of(new BigDecimal("1.50"))).isEqualTo(new Credit(15)).hasToString("1.5");
        assertThat(Credit.of(993).shortOf(Credit.of(1000))).isEqualTo(Credit.of(7)).hasToString("7");
        assertThatThrownBy(() -> Credit.of(new BigDecimal("1.25"))).isInstanceOf(ArithmeticException.class);
    }
}
