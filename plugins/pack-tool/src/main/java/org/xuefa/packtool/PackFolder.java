package org.xuefa.packtool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A pack as its authors work on it: a folder. Links are not followed. Hidden files, as editors leave them, are no part of it. */
public final class PackFolder implements PackSource {
    private final Path root;
    private final List<String> paths;

    private PackFolder(Path root, List<String> paths) {
        this.root = root;
        this.paths = paths;
    }

    public static PackFolder open(Path root) throws IOException {
        var found = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(root, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(root, file)) {
                    found.add(root.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(String::compareTo);
        return new PackFolder(root, List.copyOf(found));
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        var file = root.resolve(path);
        if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
            throw new IOException("not a plain file");
        }
        return Files.newInputStream(file);
    }

    @Override
    public long packedBytes(String path) {
        try {
            return Files.size(root.resolve(path));
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static boolean isHidden(Path root, Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }
}
