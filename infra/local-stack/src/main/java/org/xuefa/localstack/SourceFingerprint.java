package org.xuefa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names the content of the source tree: the same files with the same content give the same name, whenever they were written. */
final class SourceFingerprint {

    /** What the build makes, what it never reads, and what belongs to tools, also where no .gitignore says so. */
    private static final Set<String> IGNORED_FOLDERS = Set.of("target", "node_modules", "dist", ".local-stack", ".git", ".idea", ".vscode", ".ci");

    private SourceFingerprint() {}

    static String of(Path root) {
        try {
            var files = filesOf(root);
            var digest = new Digest();
            for (var file : files) {
                digest.text(name(root, file)).text(Long.toString(Files.size(file))).file(file);
            }
            return digest.hex();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the source tree: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Path> filesOf(Path root) throws IOException {
        var files = new ArrayList<Path>();
        var rules = new IgnoreRules();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var ignored = IGNORED_FOLDERS.contains(folder.getFileName().toString()) || rules.ignores(folder, true);
                if (ignored && !folder.equals(root)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                rules.enter(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && counts(root, file) && !rules.ignores(file, false)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        files.sort((one, other) -> name(root, one).compareTo(name(root, other)));
        return files;
    }

    /** The documents at the top and logs change nothing that is built. */
    private static boolean counts(Path root, Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.endsWith(".log") && !name.endsWith(".iml") && !(name.endsWith(".md") && root.equals(file.getParent()));
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
