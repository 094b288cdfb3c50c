package org.xuefa.packtool;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds 《…法》第…条 in a text, and the articles that follow it: 《中华人民共和国宪法》第五条、第六条 cites two. */
public final class CitationMarks {
    private static final String ARTICLE = "第[一二三四五六七八九十百千零〇0-9]+条(?:之[一二三四五六七八九十]+)?";
    private static final Pattern LAW = Pattern.compile(
            "《([^《》<>\"&]{1,80}(?:法|法典|条例|规定|办法|细则|准则|规则|章程|决定|解释|意见|纲要)(?:（[^《》<>\"&]{1,20}）)?)》(" + ARTICLE + ")?");
    private static final Pattern FURTHER = Pattern.compile("\\G([、和及至]|以及)(" + ARTICLE + ")");

    /** A piece of text; with a law it is a citation. */
    public record Part(String text, String law, String article) {}

    private CitationMarks() {}

    /** The text in pieces, in its order; together they are the text. */
    public static List<Part> split(String text) {
        var parts = new ArrayList<Part>();
        var law = LAW.matcher(text);
        var done = 0;
        while (law.find(done)) {
            plain(parts, text.substring(done, law.start()));
            var article = law.group(2) == null ? "" : law.group(2);
            parts.add(new Part(law.group(), law.group(1), article));
            done = article.isEmpty() ? law.end() : further(parts, text, law.end(), law.group(1));
        }
        plain(parts, text.substring(done));
        return parts.isEmpty() ? List.of(new Part(text, "", "")) : parts;
    }

    private static int further(List<Part> parts, String text, int from, String law) {
        var further = FURTHER.matcher(text);
        var done = from;
        while (further.find(done)) {
            plain(parts, further.group(1));
            parts.add(new Part(further.group(2), law, further.group(2)));
            done = further.end();
        }
        return done;
    }

    private static void plain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, "", ""));
        }
    }
}
