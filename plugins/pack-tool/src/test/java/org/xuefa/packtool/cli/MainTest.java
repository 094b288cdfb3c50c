package org.xuefa.packtool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole work of a department's author on the command line. */
class MainTest {
    @TempDir
    private Path folder;
    private String said = "";

    @Test
    void aPackIsMadeCheckedSignedVerifiedAndCompared() throws IOException {
        assertThat(run("new", at("pack"), "--id", "my-pack", "--title", "课程包", "--department", "司法局")).isZero();
        assertThat(run("keygen", at("bureau"))).isZero();
        assertThat(said).contains("密钥编号：");
        assertThat(run("validate", at("pack"))).isZero();
        assertThat(said).contains("内容检查通过", "ZR-01");
        assertThat(run("sign", at("pack"), "--key", at("bureau.key.pem"), "--out", at("one.zip"))).isZero();
        assertThat(run("verify", at("one.zip"), "--key", at("bureau.pub.pem"))).isZero();
        assertThat(run("show", at("one.zip"))).isZero();

        var manifest = folder.resolve("pack/manifest.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("1.0.0", "1.1.0"));
        assertThat(run("diff", at("one.zip"), at("pack"))).isZero();
        assertThat(said).contains("version：1.0.0 → 1.1.0");
    }

    @Test
    void faultsAreListedWithTheirPlacesAndNothingIsSigned() throws IOException {
        run("new", at("pack"), "--id", "my-pack", "--title", "课程包", "--department", "司法局");
        run("keygen", at("bureau"));
        Files.writeString(folder.resolve("pack/courses/first-course/01-begin.md"), "# 第一章\n\n<script>alert(1)</script>\n");

        assertThat(run("sign", at("pack"), "--key", at("bureau.key.pem"), "--out", at("one.zip"))).isOne();
        assertThat(said).contains("[markdown-html] courses/first-course/01-begin.md#line=3", "共 1 个问题");
        assertThat(folder.resolve("one.zip")).doesNotExist();
    }

    @Test
    void whatIsNotUnderstoodSaysHowToAsk() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(said).contains("用法");
        assertThat(run("verify", at("missing.zip"), "--key", at("missing.pem"))).isEqualTo(2);
        assertThat(run("new", at("pack"), "--id", "NO", "--title", "课程包", "--department", "司法局")).isEqualTo(2);
        assertThat(run("new", at("pack"), "--id")).isEqualTo(2);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = Main.run(List.of(arguments), stream, stream);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
