package org.xuefa.packtool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file that a chapter may carry: told by their first bytes, and the name has to agree. */
public enum MediaKind {
    MP4("video/mp4", 256L << 20, "mp4"),
    WEBM("video/webm", 256L << 20, "webm"),
    PDF("application/pdf", 50L << 20, "pdf"),
    PNG("image/png", 10L << 20, "png"),
    JPEG("image/jpeg", 10L << 20, "jpg", "jpeg");

    static final int HEAD = 16;
    private final String contentType;
    private final long largest;
    private final String[] endings;

    MediaKind(String contentType, long largest, String... endings) {
        this.contentType = contentType;
        this.largest = largest;
        this.endings = endings;
    }

    public String contentType() {
        return contentType;
    }

    /** Bytes that one such file may have. */
    public long largest() {
        return largest;
    }

    public static Optional<MediaKind> ofName(String file) {
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> Arrays.asList(kind.endings).contains(ending)).findAny();
    }

    /** @param head the first sixteen bytes, or fewer when the file has fewer */
    public boolean matches(byte[] head) {
        switch (this) {
            case MP4: return has(head, 4, 'f', 't', 'y', 'p');
            case WEBM: return has(head, 0, 0x1A, 0x45, 0xDF, 0xA3);
            case PDF: return has(head, 0, '%', 'P', 'D', 'F', '-');
            case PNG: return has(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            default: return has(head, 0, 0xFF, 0xD8, 0xFF);
        }
    }

    private static boolean has(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if ((head[offset + index] & 0xFF) != expected[index]) {
                return false;
            }
        }
        return true;
    }
}
