package org.xuefa.packtool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Signs a folder into a pack file. The same content and key always give the same bytes. */
public final class PackWriter {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackWriter() {}

    /** The usual name of a pack file. */
    public static String fileName(Pack pack) {
        return pack.id() + "-" + pack.version() + ".zip";
    }

    /**
     * Writes the pack file, whole or not at all. The folder must have been checked and found good: what is in it is taken as it is.
     *
     * @return id of the key that signed it
     */
    public static String write(Path folder, KeyPair keys, Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        var partial = file.resolveSibling(file.getFileName() + ".part");
        try (var source = PackFolder.open(folder)) {
            String keyId;
            try (var out = Files.newOutputStream(partial)) {
                keyId = write(source, keys, out);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return keyId;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    static String write(PackSource source, KeyPair keys, OutputStream out) throws IOException {
        var sums = new TreeMap<String, String>();
        for (var path : PackCheck.contentPaths(source)) {
            sums.put(path, sha256(source, path));
        }
        var list = Checksums.text(sums).getBytes(StandardCharsets.UTF_8);
        var signature = PackSignature.sign(list, keys);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var path : sums.keySet()) {
                add(zip, source, path);
            }
            add(zip, PathRule.CHECKSUMS, list);
            add(zip, PathRule.SIGNATURE, signature.text().getBytes(StandardCharsets.US_ASCII));
        }
        return signature.keyId();
    }

    /** Media are stored as they are: they are compressed already. */
    private static void add(ZipOutputStream zip, PackSource source, String path) throws IOException {
        var entry = entry(path);
        if (path.startsWith(PathRule.MEDIA)) {
            var crc = new CRC32();
            var size = 0L;
            try (var in = source.open(path)) {
                var buffer = new byte[64 * 1024];
                for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    crc.update(buffer, 0, length);
                    size += length;
                }
            }
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(size);
            entry.setCompressedSize(size);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        try (var in = source.open(path)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(entry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(EPOCH);
        return entry;
    }

    private static String sha256(PackSource source, String path) throws IOException {
        var digest = ReadFiles.sha256();
        try (var in = source.open(path)) {
            var buffer = new byte[64 * 1024];
            for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
