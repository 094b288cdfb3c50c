package org.xuefa.learning.domain;

import java.util.Optional;
import org.xuefa.platform.content.FileKind;

/** Kinds of file that a chapter may carry, told by their first bytes, and how large each may be. */
public enum MediaType {
    MP4(FileKind.MP4, 512L << 20),
    WEBM(FileKind.WEBM, 512L << 20),
    PDF(FileKind.PDF, 50L << 20),
    PNG(FileKind.PNG, 10L << 20),
    JPEG(FileKind.JPEG, 10L << 20);

    private final FileKind kind;
    private final long largest;

    MediaType(FileKind kind, long largest) {
        this.kind = kind;
        this.largest = largest;
    }

    public String contentType() {
        return kind.contentType();
    }

    public boolean allows(long bytes) {
        return bytes > 0 && bytes <= largest;
    }

    /** @param head the first twelve bytes or more */
    public static Optional<MediaType> ofMagic(byte[] head) {
        return FileKind.of(head).map(kind -> valueOf(kind.name()));
    }
}
