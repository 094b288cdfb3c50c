package org.xuefa.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The collection of real laws that tests and benchmarks read in place where it is there; the product does not carry it. */
public final class SharedLaws {
    private SharedLaws() {}

    /** The data folder: property or environment XUEFA_SHARED_DATA, else ../shared/data beside the project. */
    public static Optional<Path> data() {
        var named = Optional.ofNullable(System.getProperty("XUEFA_SHARED_DATA", System.getenv("XUEFA_SHARED_DATA"))).map(Path::of);
        if (named.isPresent()) {
            return named.filter(Files::isDirectory);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var data = folder.resolve("shared/data");
            if (Files.isDirectory(data.resolve("laws"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** Skips the test, saying so, where the collection is not there. */
    public static Path required() {
        var data = data();
        if (data.isEmpty()) {
            System.out.println("SKIPPED: no collection of laws; set XUEFA_SHARED_DATA to the folder that holds laws/ and search/");
        }
        Assumptions.assumeTrue(data.isPresent(), "no collection of laws; set XUEFA_SHARED_DATA");
        return data.orElseThrow();
    }

    public static List<Path> files(Path data) {
        try (var files = Files.list(data.resolve("laws"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
