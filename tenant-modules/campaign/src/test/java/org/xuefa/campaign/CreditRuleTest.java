package org.xuefa.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xuefa.spi.Credit;

class CreditRuleTest {
    private final CreditRule minimum = new CreditRule(Credit.of(1000), CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(200), null);

    @Test
    void countsAtMostTwoHundredElectiveCredits() {
        assertThat(minimum.counted(Credit.of(700), Credit.of(350))).isEqualTo(Credit.of(900));
        assertThat(minimum.electiveCounted(Credit.of(350))).isEqualTo(Credit.of(200));
    }

    @Test
    void isReachedWithEightHundredCompulsoryAndTwoHundredElective() {
        assertThat(minimum.isReached(Credit.of(800), Credit.of(200))).isTrue();
        assertThat(minimum.isReached(new Credit(7999), Credit.of(1000))).isFalse();
        assertThat(minimum.isReached(Credit.of(800), new Credit(1999))).isFalse();
    }

    @Test
    void isReachedWithCompulsoryCreditsAlone() {
        assertThat(minimum.isReached(Credit.of(1000), Credit.ZERO)).isTrue();
    }

    @Test
    void asksForTheCompulsoryMinimumAlsoWhenTheCapWouldAllowLess() {
        var wideCap = new CreditRule(Credit.of(1000), CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(600), null);

        assertThat(wideCap.isReached(Credit.of(500), Credit.of(600))).isFalse();
        assertThat(wideCap.isReached(Credit.of(800), Credit.of(200))).isTrue();
    }

    @Test
    void countsEverythingWhenTheMixIsSupplyOrNone() {
        for (var mix : new CreditRule.Mix[] {CreditRule.Mix.SUPPLY_SHARE, CreditRule.Mix.NONE}) {
            var rule = new CreditRule(Credit.of(1000), mix, Credit.of(800), Credit.of(200), null);

            assertThat(rule.counted(Credit.of(100), Credit.of(900))).isEqualTo(Credit.of(1000));
            assertThat(rule.isReached(Credit.of(100), Credit.of(900))).isTrue();
        }
    }
}
