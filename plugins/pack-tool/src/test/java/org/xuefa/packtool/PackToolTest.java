package org.xuefa.packtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackToolTest {
    @TempDir
    private Path folder;

    @Test
    void aSkeletonIsSignedAndVerifiedAndTheSameBytesEveryTime() throws IOException {
        var pack = folder.resolve("pack");
        PackSkeleton.create(pack, "first-pack", "第一个课程包", "司法局");
        assertThat(PackCheck.check(pack, PackRules.ofFolder()).faults()).isEmpty();
        var keys = PackKeys.generate();
        var first = folder.resolve("one.zip");
        var second = folder.resolve("two.zip");

        var keyId = PackWriter.write(pack, keys, first);
        PackWriter.write(pack, keys, second);

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        var report = PackCheck.check(first, PackRules.signed(KeyRing.of(List.of(keys.getPublic()))));
        assertThat(report.faults()).isEmpty();
        assertThat(report.keyId()).isEqualTo(keyId).isEqualTo(PackKeys.id(keys.getPublic()));
        assertThat(PackCheck.check(first, PackRules.signed(KeyRing.of(List.of()))).faults()).extracting(Fault::reason).containsExactly(FaultCode.KEY_UNKNOWN);
    }

    @Test
    void mediaComeOutAsTheyWentIn() throws IOException {
        var pack = folder.resolve("pack");
        PackSkeleton.create(pack, "first-pack", "第一个课程包", "司法局");
        var pdf = ("%PDF-1.7\n" + "x".repeat(300_000)).getBytes(StandardCharsets.US_ASCII);
        Files.createDirectories(pack.resolve("media"));
        Files.write(pack.resolve("media/讲义.pdf"), pdf);
        var course = pack.resolve("courses/first-course/course.yaml");
        Files.writeString(course, Files.readString(course).replace("    # media:", "    media:").replace("# 放在", "#放在"));
        var file = folder.resolve("pack.zip");
        PackWriter.write(pack, PackKeys.generate(), file);

        try (var zip = PackZip.reopen(file); var in = zip.open("media/讲义.pdf")) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
        assertThat(PackCheck.check(file, PackRules.ofFolder()).content()).hasValueSatisfying(content ->
                assertThat(content.media()).singleElement().satisfies(media -> assertThat(media.bytes()).isEqualTo(pdf.length)));
    }

    @Test
    void aSkeletonIsNotWrittenOverWorkThatIsThere() throws IOException {
        Files.writeString(folder.resolve("manifest.yaml"), "mine");

        assertThatThrownBy(() -> PackSkeleton.create(folder, "first-pack", "第一个课程包", "司法局")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("manifest.yaml")).hasContent("mine");
    }

    @Test
    void keysComeBackFromTheirPemAndOthersDoNot() throws IOException {
        var keys = PackKeys.generate();
        var secret = folder.resolve("secret.pem");
        PackKeys.writePrivate(secret, keys.getPrivate());

        assertThat(PackKeys.publicKey(PackKeys.pem(keys.getPublic()))).contains(keys.getPublic());
        assertThat(PackKeys.readPrivate(secret).getPublic()).as("the public key is derived from the private one").isEqualTo(keys.getPublic());
        assertThatThrownBy(() -> PackKeys.writePrivate(secret, keys.getPrivate())).as("never over another key").isInstanceOf(IOException.class);
        assertThat(PackKeys.publicKey(PackKeys.pem(keys.getPrivate()))).isEmpty();
        for (var wrong : List.of("", "no key", PackKeys.pem(keys.getPublic()).replace("MCow", "MIow"), "-----BEGIN PUBLIC KEY-----\n" + "A".repeat(60) + "\n-----END PUBLIC KEY-----")) {
            assertThat(PackKeys.publicKey(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(PackVersion.parse("1.10.0").orElseThrow()).isGreaterThan(PackVersion.parse("1.9.9").orElseThrow());
        assertThat(List.of("1", "1.0", "01.0.0", "1.0.0-beta", "v1.0.0", "1.0.0 ")).allSatisfy(wrong -> assertThat(PackVersion.parse(wrong)).isEmpty());
    }
}
