package org.xuefa.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"62060019900307123X", "62060019900307123x", " 620600 19900307 123x ", "６２０６００１９９００３０７１２３Ｘ", "620600-19900307-123X"})
    void takesAnIdentityNumberInEveryWayPeopleWriteIt(String typed) {
        var identity = TypedIdentity.of(typed);

        assertThat(identity).isEqualTo(new TypedIdentity.IdentityNumber("62060019900307123X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "138 0013 8000", "138-0013-8000", "+8613800138000", "+86 138 0013 8000", "008613800138000", "１３８００１３８０００"})
    void takesAPhoneInEveryWayPeopleWriteIt(String typed) {
        var identity = TypedIdentity.of(typed);

        assertThat(identity).isEqualTo(new TypedIdentity.Phone("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U7k2m9x4q1a", " u7k2m9x4q1a\t"})
    void takesTheRestAsUserNameInLowerCase(String typed) {
        var identity = TypedIdentity.of(typed);

        assertThat(identity).isEqualTo(new TypedIdentity.UserName("u7k2m9x4q1a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6206001990030712", "62060019900307123XX", "1380013800", "zhang13800138000", "张三", "a", "<script>", "wang@example.org"})
    void showsNothingAgainThatCouldBeAMistypedNumber(String typed) {
        var identity = TypedIdentity.of(typed);

        assertThat(identity).isInstanceOfSatisfying(TypedIdentity.UserName.class, name -> assertThat(name.showable()).isFalse());
    }

    @Test
    void neverPrintsItself() {
        assertThat(TypedIdentity.of("13800138000")).hasToString("phone");
        assertThat(TypedIdentity.of("62060019900307123X")).hasToString("identity number");
        assertThat(TypedIdentity.of("zhang13800138000")).hasToString("user name");
    }
}
