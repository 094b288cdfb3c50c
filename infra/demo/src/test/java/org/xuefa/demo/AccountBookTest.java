package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest {
    @TempDir
    private Path folder;

    @Test
    void keepsAccountsFromOneRunToTheNext() {
        AccountBook.in(folder).keep("wuwei", "auditor", new AccountBook.Kept("u123", "Abcd-2345-efgh"));

        assertThat(AccountBook.in(folder).find("wuwei", "auditor")).contains(new AccountBook.Kept("u123", "Abcd-2345-efgh"));
        assertThat(AccountBook.in(folder).find("jinchang", "auditor")).isEmpty();
    }

    @Test
    void letsItsOwnerAloneReadThem() throws IOException {
        AccountBook.in(folder).keep("wuwei", "auditor", new AccountBook.Kept("u123", "Abcd-2345-efgh"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(AccountBook.FILE)))).isEqualTo("rw-------");
    }

    @Test
    void drawsPasswordsThatDifferAndMixTheirSigns() {
        assertThat(Passwords.fresh()).isNotEqualTo(Passwords.fresh()).matches("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?:[A-Za-z2-9]{4}-){2}[A-Za-z2-9]{4}");
    }
}
