package org.xuefa.learning.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.xuefa.learning.domain.Citation;

/** What a chapter's HTML, as this platform writes it, says in plain text, and which laws it cites. */
final class PlainText {
    private static final Pattern BLOCK_END = Pattern.compile("</(?:p|h[1-6]|li|tr|blockquote|pre|table)>|<br ?/?>|<hr ?/?>");
    private static final Pattern CELL_END = Pattern.compile("</t[hd]>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CITE = Pattern.compile("<cite data-law=\"([^\"]*)\"(?: data-article=\"([^\"]*)\")?>");

    private PlainText() {}

    static String of(String html) {
        var text = BLOCK_END.matcher(html).replaceAll("\n");
        text = CELL_END.matcher(text).replaceAll(" ");
        text = TAG.matcher(text).replaceAll("");
        return Encoding.decodeHtml(text, false).replaceAll("[ \\t]+", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    /** Articles that the text names, as marked in the HTML; no article where it names the law alone. */
    static List<Citation> cited(String html) {
        var found = new ArrayList<Citation>();
        var cite = CITE.matcher(html);
        while (cite.find()) {
            var article = cite.group(2) == null ? List.<String>of() : List.of(Encoding.decodeHtml(cite.group(2), true));
            found.add(new Citation(Encoding.decodeHtml(cite.group(1), true), null, article));
        }
        return found;
    }
}
