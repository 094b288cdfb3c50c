package org.xuefa.packtool.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.packtool.PackRules;
import org.xuefa.packtool.PackSkeleton;

class PacksTest {
    @TempDir
    private Path folder;
    private final List<String> errors = new ArrayList<>();
    private final SystemStreamLog log = new SystemStreamLog() {
        @Override
        public void error(CharSequence content) {
            errors.add(content.toString());
        }
    };

    @Test
    void findsPacksInFoldersOfPacksAndPacksThemselves() throws Exception {
        var first = pack("many/first");
        var second = pack("many/second");
        var alone = pack("alone");

        assertThat(Packs.find(List.of(folder.resolve("many").toFile(), alone.toFile()))).containsExactly(first, second, alone);
        assertThatThrownBy(() -> Packs.find(List.of(Files.createDirectory(folder.resolve("none")).toFile()))).isInstanceOf(MojoExecutionException.class);
    }

    @Test
    void everyReasonIsLoggedBeforeTheBuildFails() throws Exception {
        var good = pack("good");
        var bad = pack("bad");
        Files.writeString(bad.resolve("courses/first-course/01-begin.md"), "# 别的标题\n\n<script>x</script>\n");

        assertThat(Packs.check(List.of(good), PackRules.ofFolder(), log)).singleElement().satisfies(report -> assertThat(report.isGood()).isTrue());
        assertThatThrownBy(() -> Packs.check(List.of(good, bad), PackRules.ofFolder(), log)).isInstanceOf(MojoFailureException.class).hasMessageContaining("2 reasons");
        assertThat(errors).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("bad: [markdown-html] courses/first-course/01-begin.md#line=3"));
    }

    private Path pack(String name) throws IOException {
        var pack = folder.resolve(name);
        PackSkeleton.create(pack, "a-pack", "课程包", "司法局");
        return pack;
    }
}
