package org.xuefa.assessment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a paper is stored beside the ids of its versions: for each item type, option order and points, as S2013:2,M01324:4,T01:1. */
public final class PaperLayout {
    private PaperLayout() {}

    public static String write(List<PaperItem> items) {
        return items.stream().map(item -> letter(item.type()) + item.order().digits() + ":" + item.points()).collect(Collectors.joining(","));
    }

    public static List<PaperItem> read(List<UUID> versions, String layout) {
        var parts = layout.split(",");
        if (parts.length != versions.size()) {
            throw new IllegalArgumentException("a layout has one part for each version");
        }
        var items = new ArrayList<PaperItem>(parts.length);
        for (int at = 0; at < parts.length; at++) {
            int colon = parts[at].indexOf(':');
            items.add(new PaperItem(versions.get(at), type(parts[at].charAt(0)), new OptionOrder(parts[at].substring(1, colon)),
                    Integer.parseInt(parts[at].substring(colon + 1))));
        }
        return items;
    }

    /** Equal for papers that a candidate could not tell apart. */
    public static String fingerprint(List<PaperItem> items) {
        try {
            var text = items.stream().map(item -> item.versionId().toString()).collect(Collectors.joining(",")) + "|" + write(items);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char letter(QuestionType type) {
        return type.name().charAt(0);
    }

    private static QuestionType type(char letter) {
        return Arrays.stream(QuestionType.values()).filter(type -> letter(type) == letter).findAny().orElseThrow(() -> new IllegalArgumentException("unknown type of question"));
    }
}
