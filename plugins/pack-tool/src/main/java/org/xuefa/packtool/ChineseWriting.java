package org.xuefa.packtool;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are text in UTF-8, or in what a Windows that speaks Chinese writes: names in its archives, files of its editor. */
public final class ChineseWriting {
    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    private ChineseWriting() {}

    /** A name in an archive; what is neither comes out with marks of replacement, and is then refused or shown as it is. */
    public static String name(byte[] raw) {
        return text(raw).orElseGet(() -> new String(raw, CHINESE_WINDOWS));
    }

    /** UTF-8 where it can be, since hardly anything else can; empty where it is neither. */
    public static Optional<String> text(byte[] raw) {
        return decoded(raw, StandardCharsets.UTF_8).or(() -> decoded(raw, CHINESE_WINDOWS));
    }

    private static Optional<String> decoded(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
