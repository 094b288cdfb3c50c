package org.xuefa.packtool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
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
    private final ToLongFunction<String> largest;
    private final Predicate<String> kept;
    private long total;

    ReadFiles(PackLimits limits, Faults faults) {
        this(limits, faults, path -> isMedia(path) ? MediaKind.ofName(path).map(MediaKind::largest).orElse((long) limits.textBytes()) : limits.textBytes(), path -> !isMedia(path));
    }

    /**
     * For folders that are no packs.
     *
     * @param largest bytes that a file may have
     * @param kept whether the whole content is wanted, or only its head
     */
    ReadFiles(PackLimits limits, Faults faults, ToLongFunction<String> largest, Predicate<String> kept) {
        this.limits = limits;
        this.faults = faults;
        this.largest = largest;
        this.kept = kept;
    }

    private static boolean isMedia(String path) {
        return path.startsWith(PathRule.MEDIA);
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
        var whole = kept.test(path);
        var most = largest.applyAsLong(path);
        var packed = Math.max(1, source.packedBytes(path));
        var digest = sha256();
        var content = new ByteArrayOutputStream();
        var count = 0L;
        try (var in = source.open(path)) {
            var buffer = new byte[BUFFER];
            for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                count += length;
                total += length;
                if (!allowed(path, count, most, packed)) {
                    return null;
                }
                digest.update(buffer, 0, length);
                if (whole || content.size() < MediaKind.HEAD) {
                    content.write(buffer, 0, whole ? length : Math.min(length, MediaKind.HEAD - content.size()));
                }
            }
        }
        var bytes = content.toByteArray();
        return new ReadFile(count, HexFormat.of().formatHex(digest.digest()), whole ? bytes : null, bytes);
    }

    private boolean allowed(String path, long count, long most, long packed) {
        if (count > PackLimits.RATIO_FROM && count / packed > limits.ratio()) {
            faults.add(FaultCode.COMPRESSION_RATIO, path, "");
            return false;
        }
        if (count > most) {
            faults.add(FaultCode.FILE_TOO_LARGE, path, "", "最大 " + (most >> 10) + " KB");
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
