package org.xuefa.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a zip, or a jar that carries one compressed tar (the PostgreSQL binaries). Keeps what may be executed executable.
 * A single folder at the top is left out. An entry that would land outside the folder stops everything.
 */
final class Unpacker {

    private Unpacker() {}

    static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith(".txz")) {
                    try (var in = zip.getInputStream(entry)) {
                        untar(in, folder);
                    }
                    return;
                }
            }
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.isUnixSymlink()) {
                    link(folder, entry.getName(), zip.getUnixSymlink(entry));
                } else if (entry.isDirectory()) {
                    Files.createDirectories(within(folder, entry.getName()));
                } else {
                    try (var in = zip.getInputStream(entry)) {
                        write(in, within(folder, entry.getName()), entry.getUnixMode());
                    }
                }
            }
        }
        leaveOutSingleTop(folder);
    }

    private static void untar(InputStream compressed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory()) {
                    Files.createDirectories(within(folder, entry.getName()));
                } else if (entry.isSymbolicLink()) {
                    link(folder, entry.getName(), entry.getLinkName());
                } else if (entry.isLink()) {
                    var target = within(folder, entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(within(folder, entry.getLinkName()), target);
                } else if (entry.isFile()) {
                    write(tar, within(folder, entry.getName()), entry.getMode());
                } else {
                    throw new IOException("neither file, folder nor link: " + entry.getName());
                }
            }
        }
    }

    private static void write(InputStream in, Path file, int mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if ((mode & 0100) != 0 && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, executable());
        }
    }

    private static Set<PosixFilePermission> executable() {
        var all = EnumSet.allOf(PosixFilePermission.class);
        all.remove(PosixFilePermission.GROUP_WRITE);
        all.remove(PosixFilePermission.OTHERS_WRITE);
        return all;
    }

    private static void link(Path folder, String name, String target) throws IOException {
        var link = within(folder, name);
        if (Path.of(target).isAbsolute() || !link.getParent().resolve(target).normalize().startsWith(folder.normalize())) {
            throw new IOException("link points out of the archive: " + name);
        }
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    /** Where the entry belongs; refuses to leave the folder, by name or through a link unpacked earlier. */
    private static Path within(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw new IOException("entry points out of the archive: " + name);
        }
        for (var parent = target.getParent(); parent != null && !parent.equals(folder.normalize()); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw new IOException("entry lies behind a link: " + name);
            }
        }
        return target;
    }

    private static void leaveOutSingleTop(Path folder) throws IOException {
        Path top;
        try (var children = Files.list(folder)) {
            var all = children.toList();
            if (all.size() != 1 || !Files.isDirectory(all.getFirst()) || Files.isSymbolicLink(all.getFirst())) {
                return;
            }
            top = all.getFirst();
        }
        // Renamed first, because a child may be called like its parent.
        var aside = Files.move(top, folder.resolve(".top-" + System.nanoTime()));
        try (var children = Files.list(aside)) {
            for (var child : children.toList()) {
                Files.move(child, folder.resolve(child.getFileName().toString()));
            }
        }
        Files.delete(aside);
    }
}
