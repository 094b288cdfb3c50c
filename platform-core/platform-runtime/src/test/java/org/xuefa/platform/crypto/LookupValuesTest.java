package org.xuefa.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

class LookupValuesTest {
    private static final String SECRET = "a-key-for-tests-only-0123456789abcdef";

    @Test
    void givesTheSameValueAsKeycloakForTheSameNumber() {
        var values = new LookupValues(SECRET);

        assertThat(values.of("wuwei", new MobilePhone("+86 138 0013 8000"))).isEqualTo("p:sS-tvwzgstQUw0kcJnC7OeocOP40CB3C2R5yt-q0A1c");
        assertThat(values.of("jinchang", new MobilePhone("13800138000"))).isEqualTo("p:2YZPyMad8peQ4C9MpehAIp2PM_O7hrb7Y9RcoW7vDQQ");
    }

    @Test
    void givesDifferentValuesInDifferentCitiesAndForDifferentPurposes() {
        var values = new LookupValues(SECRET);
        var number = new IdCardNumber("11010519491231002X");

        assertThat(values.of("wuwei", number)).isNotEqualTo(values.of("jinchang", number));
        assertThat(values.digest("activation", "wuwei", "ABCD")).isNotEqualTo(values.digest("other", "wuwei", "ABCD"));
    }
}
