package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFingerprintTest {

    @TempDir
    private Path root;

    @BeforeEach
    void sources() throws IOException {
        write("pom.xml", "<project/>");
        write("module/src/Main.java", "class Main {}");
    }

    @Test
    void sameContentSameNameWheneverItWasWritten() throws IOException {
        var before = SourceFingerprint.of(root);

        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.EPOCH));

        assertThat(SourceFingerprint.of(root)).isEqualTo(before);
    }

    @Test
    void anotherContentNameOrFileIsNoticed() throws IOException {
        var before = SourceFingerprint.of(root);

        write("module/src/Main.java", "class Main { }");
        var edited = SourceFingerprint.of(root);
        Files.move(root.resolve("module/src/Main.java"), root.resolve("module/src/Other.java"));
        var renamed = SourceFingerprint.of(root);
        write("module/src/New.java", "");
        var added = SourceFingerprint.of(root);

        assertThat(Set.of(before, edited, renamed, added)).hasSize(4);
    }

    @Test
    void whatTheBuildMakesAndWhatItNeverReadsDoesNotCount() throws IOException {
        var before = SourceFingerprint.of(root);

        for (var file : new String[] {"module/target/Main.class", "portal/node_modules/x/index.js", "portal/dist/index.html",
                ".local-stack/data/x", ".git/HEAD", "README.md", "module/build.log"}) {
            write(file, "anything");
        }

        assertThat(SourceFingerprint.of(root)).isEqualTo(before);
    }

    @Test
    void whatGitIgnoresIsMadeNotWritten() throws IOException {
        write(".gitignore", "# made\n*.iml\ngenerated/\n");
        write("portal/.gitignore", "src/api/\n/components.d.ts\n");
        var before = SourceFingerprint.of(root);

        write("module/module.iml", "x");
        write("module/generated/Made.java", "x");
        write("portal/src/api/index.ts", "x");
        write("portal/components.d.ts", "x");

        assertThat(SourceFingerprint.of(root)).isEqualTo(before);

        write("module/src/api/index.ts", "x");
        assertThat(SourceFingerprint.of(root)).isNotEqualTo(before);
    }

    @Test
    void documentsInsideModulesCountForTheyMayBeCourses() throws IOException {
        var before = SourceFingerprint.of(root);

        write("plugins/pack/chapter.md", "# 宪法");

        assertThat(SourceFingerprint.of(root)).isNotEqualTo(before);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }
}
