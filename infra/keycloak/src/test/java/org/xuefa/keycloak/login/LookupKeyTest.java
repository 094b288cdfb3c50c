package org.xuefa.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The same vector stands in the platform's LookupKeyTest; it was computed by a third program. */
class LookupKeyTest {

    private final LookupKey key = new LookupKey("a-key-for-tests-only-0123456789abcdef");

    @Test
    void agreesWithThePlatform() {
        assertThat(key.attribute("wuwei", new TypedIdentity.IdentityNumber("62060019900307123X"))).isEqualTo("i:-Wsd5_tE4-VQPGI9PWsmNNEsf5lu1JLbdCtN6zpO44A");
        assertThat(key.attribute("wuwei", new TypedIdentity.Phone("13800138000"))).isEqualTo("p:sS-tvwzgstQUw0kcJnC7OeocOP40CB3C2R5yt-q0A1c");
    }

    @Test
    void givesEveryRealmValuesOfItsOwn() {
        assertThat(key.attribute("jinchang", new TypedIdentity.Phone("13800138000"))).isEqualTo("p:2YZPyMad8peQ4C9MpehAIp2PM_O7hrb7Y9RcoW7vDQQ");
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> new LookupKey("short")).isInstanceOf(IllegalStateException.class).hasMessageContaining("XUEFA_LOOKUP_KEY");
    }
}
