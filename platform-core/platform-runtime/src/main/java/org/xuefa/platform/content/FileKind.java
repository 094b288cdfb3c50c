package org.xuefa.platform.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Kinds of file that people hand in, told by their first bytes. */
public enum FileKind {
    MP4("video/mp4", 4, 'f', 't', 'y', 'p'),
    WEBM("video/webm", 0, 0x1A, 0x45, 0xDF, 0xA3),
    PDF("application/pdf", 0, '%', 'P', 'D', 'F', '-'),
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0, 0xFF, 0xD8, 0xFF);

    private static final int BEHIND_JPEG = 1 << 20;
    private final String contentType;
    private final int offset;
    private final int[] magic;

    FileKind(String contentType, int offset, int... magic) {
        this.contentType = contentType;
        this.offset = offset;
        this.magic = magic;
    }

    public String contentType() {
        return contentType;
    }

    /** @param head the first twelve bytes or more */
    public static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findAny();
    }

    public boolean begins(byte[] head) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int index = 0; index < magic.length; index++) {
            if ((head[offset + index] & 0xFF) != magic[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a picture ends as its kind must, so that a half-sent one is not kept. Telephones write up to some hundred kilobytes behind a JPEG. Other kinds: true. */
    public boolean ends(byte[] content) {
        return switch (this) {
            case PNG -> endsAt(content, content.length, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82);
            case JPEG -> IntStream.rangeClosed(0, Math.min(BEHIND_JPEG, content.length)).anyMatch(behind -> endsAt(content, content.length - behind, 0xFF, 0xD9));
            case MP4, WEBM, PDF -> true;
        };
    }

    private static boolean endsAt(byte[] content, int end, int... tail) {
        int from = end - tail.length;
        for (int index = 0; from >= 0 && index < tail.length; index++) {
            if ((content[from + index] & 0xFF) != tail[index]) {
                return false;
            }
        }
        return from >= 0;
    }
}
