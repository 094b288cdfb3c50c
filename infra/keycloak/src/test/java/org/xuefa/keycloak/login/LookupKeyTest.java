package org.xuefa.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The same vector stands in the platform's LookupKeyTest; it was computed by a third program. */
class LookupKeyTest {

    private final LookupKey key = new LookupKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void agreesWithThePlatform() {
        assertThat(key.attribute("wuwei", new TypedIdentity.IdentityNumber("11010519491231002X"))).isEqualTo("i:rHYjAT9g7vScxbhzKGxGvBe6ztEHr28jr828Urat1zY");
        assertThat(key.attribute("wuwei", new TypedIdentity.Phone("13800138000"))).isEqualTo("p:k-oQSpKUiqRv2ttoiqz1XTAOTnV3P1Q05jUzPZeoSb4");
    }

    @Test
    void givesEveryRealmValuesOfItsOwn() {
        assertThat(key.attribute("jinchang", new TypedIdentity.Phone("13800138000"))).isEqualTo("p:ND-pQ8_lWXS92CxsGN6TPilKiRExGh6UybZZYzpCr1U");
    }

    @Test
    void refusesWhatIsNot32BytesInBase64() {
        assertThatThrownBy(() -> new LookupKey("")).isInstanceOf(IllegalStateException.class).hasMessageContaining("XUEFA_LOOKUP_KEY");
        assertThatThrownBy(() -> new LookupKey("c2hvcnQ=")).isInstanceOf(IllegalStateException.class).hasMessageContaining("XUEFA_LOOKUP_KEY");
        assertThatThrownBy(() -> new LookupKey("not base 64")).isInstanceOf(IllegalStateException.class).hasMessageContaining("XUEFA_LOOKUP_KEY").hasNoCause();
    }
}
