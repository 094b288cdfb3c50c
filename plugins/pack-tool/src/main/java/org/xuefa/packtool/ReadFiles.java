package org.xuefa.packtool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every file of a pack once, counting as it goes: nothing larger than allowed is ever in memory or read to its end. */
final class ReadFiles {
    private static final int BUFFER = 32 * 1024;

    /**
     * A file that was read to its end.
     *
     * @param content null for media
     * @param head the first sixteen bytes
     */
    record ReadFile(long bytes, String sha256, byte @Nullable [] content, byte[] head) {}

    private final PackLimits limits;
    private final Faults faults;
    private long total;

    ReadFiles(PackLimits limits, Faults faults) {
        this.limits = limits;
        this.faults = faults;
    }

    /** By path; a file that cannot be read, or is too large, is missing here and told. */
    Map<String, ReadFile> read(PackSource source, Set<String> paths) {
        var read = new HashMap<String, ReadFile>();
        for (var path : paths) {
            if (total > limits.unpackedBytes()) {
                break;
            }
            try {
                var file = read(source, path);
                if (file != null) {
                    read.put(path, file);
                }
            } catch (IOException | RuntimeException broken) {
                faults.add(FaultCode.UNREADABLE_FILE, path, "");
            }
        }
        return read;
    }

    private @Nullable ReadFile read(PackSource source, String path) throws IOException {
        var isMedia = path.startsWith(PathRule.MEDIA);
        var largest = isMedia ? MediaKind.ofName(path).map(MediaKind::largest).orElse((long) limits.textBytes()) : limits.textBytes();
        var packed = Math.max(1, source.packedBytes(path));
        var digest = sha256();
        var content = new ByteArrayOutputStream();
        var count = 0L;
        try (var in = source.open(path)) {
            var buffer = new byte[BUFFER];
            for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                count += length;
                total += length;
                if (!allowed(path, count, largest, packed)) {
                    return null;
                }
                digest.update(buffer, 0, length);
                if (!isMedia || content.size() < MediaKind.HEAD) {
                    content.write(buffer, 0, isMedia ? Math.min(length, MediaKind.HEAD - content.size()) : length);
                }
            }
        }
        var kept = content.toByteArray();
        return new ReadFile(count, HexFormat.of().formatHex(digest.digest()), isMedia ? null : kept, kept);
    }

    private boolean allowed(String path, long count, long largest, long packed) {
        if (count > PackLimits.RATIO_FROM && count / packed > limits.ratio()) {
            faults.add(FaultCode.COMPRESSION_RATIO, path, "");
            return false;
        }
        if (count > largest) {
            faults.add(FaultCode.FILE_TOO_LARGE, path, "", "最大 " + (largest >> 10) + " KB");
            return false;
        }
        if (total > limits.unpackedBytes()) {
            faults.add(FaultCode.UNPACKED_TOO_LARGE, path, "", "最大 " + (limits.unpackedBytes() >> 20) + " MB");
            return false;
        }
        return true;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
