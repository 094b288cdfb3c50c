package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndForTheirOwnersEyesOnly() throws IOException {
        var made = kept();

        assertThat(kept()).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))).isEqualTo("rw-------");
    }

    @Test
    void keysHave256BitsAndNoTwoSecretsAreEqual() throws IOException {
        var made = kept();

        assertThat(Base64.getDecoder().decode(made.masterKey())).hasSize(32);
        assertThat(Base64.getDecoder().decode(made.lookupKey())).hasSize(32);
        assertThat(new String[] {made.masterKey(), made.lookupKey(), made.databaseOwner(), made.databaseApp(), made.keycloakClient(),
                made.keycloakDatabase(), made.operator()}).doesNotHaveDuplicates();
    }

    @Test
    void newKeysAreNeverMadeOverOldData() throws IOException {
        kept();
        Files.createDirectories(folder.resolve("data"));
        Files.delete(folder.resolve("secrets.properties"));

        assertThatThrownBy(this::kept).isInstanceOf(IOException.class).hasMessageContaining("keys").hasMessageContaining("are gone");
    }

    @Test
    void aBrokenFileSaysWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("secrets.properties"), "XUEFA_DB_OWNER_PASSWORD=x\n");

        assertThatThrownBy(this::kept).isInstanceOf(IOException.class).hasMessageContaining("XUEFA_DB_APP_PASSWORD is missing");
    }

    @Test
    void neverAppearInText() throws IOException {
        var made = kept();

        assertThat(made.toString()).doesNotContain(made.masterKey()).doesNotContain(made.operator());
    }

    private StackSecrets kept() throws IOException {
        return StackSecrets.kept(folder.resolve("secrets.properties"), folder.resolve("data"));
    }
}
