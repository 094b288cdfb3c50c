package org.xuefa.learning.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xuefa.learning.domain.ChapterDraft;

/** What a chapter says, as a hash: title, text and citations. */
final class ChapterWording {
    private ChapterWording() {}

    static String hash(ChapterDraft chapter) {
        try {
            var said = chapter.title() + '\f' + chapter.markdown() + '\f' + chapter.cites();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
