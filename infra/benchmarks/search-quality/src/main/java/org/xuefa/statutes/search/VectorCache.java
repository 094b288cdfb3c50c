package org.xuefa.statutes.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors of meaning kept between runs: reckoning all 21 474 takes minutes. */
final class VectorCache {
    private final Path file;
    private final Map<String, byte[]> vectors = new ConcurrentHashMap<>();

    VectorCache(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    vectors.put(in.readUTF(), in.readNBytes(StatuteIndex.DIMENSIONS));
                }
            }
        }
    }

    byte[] of(String key, String text, Meanings meanings) {
        return vectors.computeIfAbsent(key, _ -> meanings.of(text).orElseThrow());
    }

    int size() {
        return vectors.size();
    }

    void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(vectors.size());
            for (var vector : vectors.entrySet()) {
                out.writeUTF(vector.getKey());
                out.write(vector.getValue());
            }
        }
    }
}
