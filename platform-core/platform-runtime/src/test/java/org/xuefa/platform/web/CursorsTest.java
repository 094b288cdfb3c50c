package org.xuefa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

class CursorsTest {
    private static final TenantId WUWEI = new TenantId(1);
    private static final TenantId JINCHANG = new TenantId(2);
    private final Cursors cursors = Cursors.withKey(new byte[32]);

    @Test
    void givesBackThePositionToTheSameCityAndList() {
        var cursor = CurrentTenant.as(WUWEI, () -> cursors.next("questions|single", "018f-最后一行"));

        assertThat(CurrentTenant.as(WUWEI, () -> cursors.position(cursor, "questions|single"))).contains("018f-最后一行");
        assertThat(cursor).doesNotContain("018f").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesItInAnotherCityAndForAnotherFilter() {
        var cursor = CurrentTenant.as(WUWEI, () -> cursors.next("questions|single", "x"));

        assertThatThrownBy(() -> CurrentTenant.as(JINCHANG, () -> cursors.position(cursor, "questions|single"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CurrentTenant.as(WUWEI, () -> cursors.position(cursor, "questions|multiple"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aListOfTheOperatorBelongsToNoCityAndACitysToNobodyElse() {
        var ofPlatform = cursors.next("files", "100");

        assertThat(cursors.position(ofPlatform, "files")).contains("100");
        CurrentTenant.run(WUWEI, () -> assertThatThrownBy(() -> cursors.position(ofPlatform, "files")).isInstanceOf(Refusal.class));
    }

    @Test
    void refusesEveryChangedCharacterAndPlainNonsense() {
        CurrentTenant.run(WUWEI, () -> {
            var cursor = cursors.next("list", "position");
            for (int at = 0; at < cursor.length() - 1; at++) {
                var changed = cursor.substring(0, at) + (cursor.charAt(at) == 'A' ? 'B' : 'A') + cursor.substring(at + 1);
                assertThatThrownBy(() -> cursors.position(changed, "list")).isInstanceOf(Refusal.class);
            }
            for (var nonsense : new String[] {"x", "%%%", "AAAA", "{\"id\":1}"}) {
                assertThatThrownBy(() -> cursors.position(nonsense, "list")).isInstanceOf(Refusal.class);
            }
            assertThat(cursors.position(null, "list")).isEmpty();
            assertThat(cursors.position("", "list")).isEmpty();
        });
    }

    @Test
    void cutsTheLimit() {
        assertThat(Cursors.limit(null)).isEqualTo(20);
        assertThat(Cursors.limit(1000)).isEqualTo(200);
        assertThat(Cursors.limit(-3)).isEqualTo(1);
    }
}
