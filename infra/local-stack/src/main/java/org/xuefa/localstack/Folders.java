package org.xuefa.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whole folders: delete, copy, and files only their owner may read. */
final class Folders {

    private Folders() {}

    /** Links are removed, never followed. What is not there needs no deletion. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            /** A dying server may still remove its own files. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Copies with permissions; what is newer or other at the target is replaced, what is only there stays. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths.filter(path -> wanted.test(from.relativize(path)))::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** A copy in which the files that nobody changes are the same files, not twice on disk. */
    static void copyLinking(Path from, Path to, Predicate<Path> unchanging) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (unchanging.test(path)) {
                    Files.createLink(target, path);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** A folder only its owner may enter. */
    static Path makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Writes a file nobody but its owner may read, whole or not at all. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", "");
        if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
