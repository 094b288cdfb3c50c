package org.xuefa.platform.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.Refusal;

class AccentTest {
    @Test
    void reckonsAsTheGuidelineDoes() {
        assertThat(Accent.contrastWithWhite("#000000")).isCloseTo(21, within(.001));
        assertThat(Accent.contrastWithWhite("#ffffff")).isCloseTo(1, within(.001));
        assertThat(Accent.contrastWithWhite("#767676")).isCloseTo(4.54, within(.01));
    }

    @Test
    void refusesWhatWhiteWordsCannotBeReadOn() {
        assertThatCode(() -> Accent.check("#b3261e")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Accent.check("#ffcc00")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).singleElement().satisfies(field -> {
            assertThat(field.pointer()).isEqualTo("/accent");
            assertThat(field.code()).isEqualTo("contrast");
        }));
    }
}
