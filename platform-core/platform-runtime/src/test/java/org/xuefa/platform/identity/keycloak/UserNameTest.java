package org.xuefa.platform.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @Test
    void isOpaqueAndDifferentEachTime() {
        var names = Stream.generate(UserName::random).limit(1000).map(UserName::value).distinct().toList();

        assertThat(names).hasSize(1000).allMatch(name -> name.matches("u[a-z2-7]{10}"));
    }

    @Test
    void mayBeChosen() {
        assertThat(new UserName(" Liangzhou.Sifaju-01 ").value()).isEqualTo("liangzhou.sifaju-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1abc", "wang13800138000", "x11010519491231002x", "王小明", "a b", "a/b", "a@b.cn"})
    void mayNotLookLikeANumberOfAPersonOrAnythingElse(String chosen) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(chosen)).withMessage("not a user name");
    }
}
