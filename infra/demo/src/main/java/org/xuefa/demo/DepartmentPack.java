package org.xuefa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Comparator;
import java.util.List;
import org.xuefa.packtool.PackWriter;

/** The elective pack that a department of the demo city wrote; it lies in the jar as its author's folder. */
final class DepartmentPack {
    static final String ID = "wuwei-noise-2026";
    static final String DEPARTMENT = "生态环境局";
    static final String LAW = "中华人民共和国噪声污染防治法";
    static final List<String> FILES = List.of("manifest.yaml", "courses/noise/course.yaml", "courses/noise/questions.yaml", "courses/noise/01-what.md", "courses/noise/02-site.md",
            "courses/noise/03-neighbourhood.md");

    private DepartmentPack() {}

    /** Laid out as a folder. */
    static void write(Path folder) throws IOException {
        for (var file : FILES) {
            try (var in = DepartmentPack.class.getResourceAsStream("pack/" + file)) {
                var target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                Files.write(target, in.readAllBytes());
            }
        }
    }

    /** The signed file. */
    static byte[] signed(KeyPair keys) {
        try {
            var folder = Files.createTempDirectory("xuefa-demo-pack");
            try {
                write(folder.resolve("pack"));
                var file = folder.resolve("pack.zip");
                PackWriter.write(folder.resolve("pack"), keys, file);
                return Files.readAllBytes(file);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
