package org.xuefa.platform.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** The same vector stands in the LookupKeyTest of Keycloak's jar; it was computed by a third program. */
class LookupKeyTest {

    private final LookupKey key = new LookupKey(Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    @Test
    void agreesWithTheLoginForm() {
        assertThat(key.of("wuwei", new IdCardNumber("11010519491231002x"))).isEqualTo("i:rHYjAT9g7vScxbhzKGxGvBe6ztEHr28jr828Urat1zY");
        assertThat(key.of("wuwei", new MobilePhone("+86 138 0013 8000"))).isEqualTo("p:k-oQSpKUiqRv2ttoiqz1XTAOTnV3P1Q05jUzPZeoSb4");
    }

    @Test
    void givesEveryRealmValuesOfItsOwn() {
        assertThat(key.of("jinchang", new MobilePhone("13800138000"))).isEqualTo("p:ND-pQ8_lWXS92CxsGN6TPilKiRExGh6UybZZYzpCr1U");
    }

    @Test
    void refusesAnythingButThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LookupKey(new byte[16]));
    }
}
