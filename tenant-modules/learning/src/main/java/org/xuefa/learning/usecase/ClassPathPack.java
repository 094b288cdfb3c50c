package org.xuefa.learning.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A pack shipped in a jar under packs/; the build writes the list of them to packs/index.txt. */
record ClassPathPack(String name) implements PackFiles {
    private static final String ROOT = "packs/";

    static List<PackFiles> all() {
        return resource(ROOT + "index.txt").stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).<PackFiles>map(ClassPathPack::new).toList();
    }

    @Override
    public Optional<String> text(String path) {
        return resource(ROOT + name + "/" + path);
    }

    private static Optional<String> resource(String path) {
        try (var in = ClassPathPack.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
