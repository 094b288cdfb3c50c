package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTableTest {
    @Test
    void putsColumnsInLineWhereAChineseCharacterTakesTwoPlaces() {
        var table = new AccountTable();
        table.add("城市", "name", "x");
        table.add("a", "登录名", "y");

        assertThat(table.lines()).containsExactly("城市  name    x", "a     登录名  y");
    }
}
