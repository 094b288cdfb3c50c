package org.xuefa.learning.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.xuefa.learning.PackMedia;
import org.xuefa.packtool.KeyRing;
import org.xuefa.packtool.Pack;
import org.xuefa.packtool.PackCheck;
import org.xuefa.packtool.PackKeys;
import org.xuefa.packtool.PackRules;
import org.xuefa.packtool.PackZip;

/**
 * A pack shipped in a jar under packs/, read as any other: signature, checksums and content. The build signs them and writes their names to
 * packs/index.txt and its public key to packs/publisher.pem.
 */
record ShippedFiles(String file, Pack pack) implements PackMedia {
    private static final String ROOT = "packs/";

    static List<ShippedFiles> all() {
        var key = PackKeys.publicKey(text("publisher.pem")).orElseThrow(() -> new IllegalStateException("packs/publisher.pem is no public key"));
        var rules = PackRules.signed(KeyRing.of(List.of(key)));
        return text("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).map(file -> new ShippedFiles(file, read(file, rules))).toList();
    }

    @Override
    public InputStream open(String media) throws IOException {
        var zip = PackZip.reopen(bytes(file));
        return zip.open("media/" + media);
    }

    private static Pack read(String file, PackRules rules) {
        try {
            var report = PackCheck.check(bytes(file), rules);
            return report.content().orElseThrow(() -> new IllegalStateException("the shipped pack " + file + " is broken: " + report.faults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(ShippedFiles.class.getClassLoader().getResourceAsStream(ROOT + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
