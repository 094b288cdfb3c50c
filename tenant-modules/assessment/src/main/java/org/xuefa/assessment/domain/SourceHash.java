package org.xuefa.assessment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether an author's or a sheet's question is still the one that was taken in. */
public final class SourceHash {
    private SourceHash() {}

    public static String of(String topic, int difficulty, QuestionContent content) {
        var key = content.key();
        var parts = List.of(topic, difficulty, content.text().type(), content.text().stem(), content.text().options(), key.answer().mask(), String.valueOf(key.law()),
                String.valueOf(key.article()), String.valueOf(key.explanation()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
