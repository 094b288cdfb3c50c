package org.xuefa.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackRules;
import org.xuefa.packtool.PackWriter;

/** A pack as its department works on it: a folder that began as a copy of one of the shipped packs, changed place by place and signed. */
final class AuthoredPack {
    private static final Path SHIPPED = Path.of("../../plugins/elective-packs");
    private final Path folder;

    private AuthoredPack(Path folder) {
        this.folder = folder;
    }

    /** @param into folder of the copy, which may be there from before */
    static AuthoredPack copyOf(String shipped, Path into) {
        var from = SHIPPED.resolve(shipped);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = into.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
            return new AuthoredPack(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces every place in a file that matches; there must be one. */
    AuthoredPack change(String file, String pattern, String replacement) {
        try {
            var before = Files.readString(folder.resolve(file));
            var after = before.replaceAll(pattern, replacement);
            if (after.equals(before)) {
                throw new AssertionError(pattern + " is not in " + file);
            }
            Files.writeString(folder.resolve(file), after);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pack content() {
        try {
            var report = PackCheck.check(folder, PackRules.ofFolder());
            return report.content().orElseThrow(() -> new AssertionError(report.faults().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path signed(KeyPair keys, Path file) {
        try {
            PackWriter.write(folder, keys, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signed by a stranger, who writes the name of the publisher's key under it. */
    Path forged(KeyPair keys, Path file) {
        var stranger = PackKeys.generate();
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(signed(stranger, file)), StandardCharsets.UTF_8); var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals("signature.txt")
                        ? new String(content, StandardCharsets.US_ASCII).replace(PackKeys.id(stranger.getPublic()), PackKeys.id(keys.getPublic())).getBytes(StandardCharsets.US_ASCII)
                        : content);
            }
            out.finish();
            Files.write(file, bytes.toByteArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
