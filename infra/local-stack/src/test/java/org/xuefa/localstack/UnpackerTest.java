package org.xuefa.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackerTest {

    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void target() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
    }

    @Test
    void leavesOutTheSingleFolderAtTheTopAndKeepsWhatMayBeExecuted() throws IOException {
        Unpacker.unpack(zip("tool-1/", "tool-1/bin/run", "tool-1/tool-1/lib.jar"), target);

        assertThat(target.resolve("bin/run")).isExecutable().hasContent("bin/run");
        assertThat(target.resolve("tool-1/lib.jar")).isRegularFile();
    }

    @Test
    void refusesAnEntryThatPointsOut() throws IOException {
        var archive = zip("../../evil");

        assertThatThrownBy(() -> Unpacker.unpack(archive, target)).isInstanceOf(IOException.class).hasMessageContaining("points out of the archive");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void refusesALinkThatPointsOutAndAnEntryBehindALink() throws IOException {
        var out = tar(link("lib", "../.."), file("lib/evil"));
        var absolute = tar(link("lib", "/etc"));
        var behind = tar(file("real/a"), link("lib", "real"), file("lib/b"));

        assertThatThrownBy(() -> Unpacker.unpack(out, target)).hasMessageContaining("link points out");
        assertThatThrownBy(() -> Unpacker.unpack(absolute, target)).hasMessageContaining("link points out");
        assertThatThrownBy(() -> Unpacker.unpack(behind, target)).hasMessageContaining("behind a link");
    }

    @Test
    void unpacksTheTarWithinAJarWithItsLinks() throws IOException {
        Unpacker.unpack(tar(file("lib/libpq.so.5"), link("lib/libpq.so", "libpq.so.5")), target);

        assertThat(target.resolve("lib/libpq.so")).isSymbolicLink().hasContent("lib/libpq.so.5");
    }

    private Path zip(String... names) throws IOException {
        var archive = folder.resolve("archive.zip");
        try (var zip = new ZipArchiveOutputStream(archive)) {
            for (var name : names) {
                var entry = new ZipArchiveEntry(name);
                entry.setUnixMode(name.endsWith("/") ? 040755 : name.contains("bin/") ? 0100755 : 0100644);
                zip.putArchiveEntry(entry);
                if (!name.endsWith("/")) {
                    zip.write(name.substring(name.indexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeArchiveEntry();
            }
        }
        return archive;
    }

    private static TarArchiveEntry file(String name) {
        var entry = new TarArchiveEntry(name);
        entry.setSize(name.length());
        return entry;
    }

    private static TarArchiveEntry link(String name, String to) {
        var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        return entry;
    }

    private Path tar(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (var entry : entries) {
                tar.putArchiveEntry(entry);
                if (!entry.isSymbolicLink()) {
                    tar.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                }
                tar.closeArchiveEntry();
            }
        }
        var archive = Files.createTempFile(folder, "archive", ".jar");
        try (var zip = new ZipArchiveOutputStream(archive)) {
            zip.putArchiveEntry(new ZipArchiveEntry("postgres.txz"));
            zip.write(bytes.toByteArray());
            zip.closeArchiveEntry();
        }
        return archive;
    }
}
