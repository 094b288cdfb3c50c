package org.xuefa.learning.domain;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that a chapter may carry, told by their first bytes, and how large each may be. */
public enum MediaType {
    MP4("video/mp4", 512L << 20),
    WEBM("video/webm", 512L << 20),
    PDF("application/pdf", 50L << 20),
    PNG("image/png", 10L << 20),
    JPEG("image/jpeg", 10L << 20);

    private final String contentType;
    private final long largest;

    MediaType(String contentType, long largest) {
        this.contentType = contentType;
        this.largest = largest;
    }

    public String contentType() {
        return contentType;
    }

    public boolean allows(long bytes) {
        return bytes > 0 && bytes <= largest;
    }

    /** @param head the first twelve bytes or more */
    public static Optional<MediaType> ofMagic(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.matches(head)).findAny();
    }

    private boolean matches(byte[] head) {
        return switch (this) {
            case MP4 -> has(head, 4, 'f', 't', 'y', 'p');
            case WEBM -> has(head, 0, 0x1A, 0x45, 0xDF, 0xA3);
            case PDF -> has(head, 0, '%', 'P', 'D', 'F', '-');
            case PNG -> has(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case JPEG -> has(head, 0, 0xFF, 0xD8, 0xFF);
        };
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
