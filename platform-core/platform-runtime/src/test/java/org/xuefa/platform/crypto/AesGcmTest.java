package org.xuefa.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private final byte[] key = AesGcm.randomKey();
    private final byte[] label = "label".getBytes(UTF_8);

    @Test
    void opensWhatItSealedAndNeverSealsTheSameWayTwice() {
        var plain = "武威市民勤县".getBytes(UTF_8);

        var first = AesGcm.seal(key, plain, label);
        var second = AesGcm.seal(key, plain, label);

        assertThat(first).isNotEqualTo(second);
        assertThat(AesGcm.open(key, first, label)).isEqualTo(plain);
    }

    @Test
    void refusesAChangedTextAnotherKeyAndAnotherPlace() {
        var sealed = AesGcm.seal(key, new byte[40], label);
        var changed = sealed.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> AesGcm.open(key, changed, label)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AesGcm.open(AesGcm.randomKey(), sealed, label)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AesGcm.open(key, sealed, "elsewhere".getBytes(UTF_8))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AesGcm.open(key, new byte[5], label)).hasMessageContaining("cut off");
    }

    @Test
    void unwrapsWithAFormerMasterKeyAndWrapsWithTheCurrentOne() {
        var former = AesGcm.randomKey();
        var dataKey = AesGcm.randomKey();
        var before = new MasterKeys(former, List.of());
        var stored = new WrappedKey(1, before.currentId(), before.wrap(dataKey, 7, 1), WrappedKey.State.ACTIVE);

        var after = new MasterKeys(AesGcm.randomKey(), List.of(former));

        assertThat(after.unwrap(stored, 7)).isEqualTo(dataKey);
        assertThat(after.currentId()).isNotEqualTo(before.currentId());
        assertThatThrownBy(() -> after.unwrap(stored, 8)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new MasterKeys(AesGcm.randomKey(), List.of()).unwrap(stored, 7)).hasMessageContaining("lacks the master key");
    }
}
