package org.xuefa.statutes.domain;

import java.util.List;
import org.xuefa.statutes.ArticleNumber;

/**
 * An article as printed.
 *
 * @param headings part, chapter and section it stands in, from the outside in
 * @param paragraphs 款 and 项 in their order
 */
public record ArticleText(ArticleNumber number, List<String> headings, List<String> paragraphs) {
    public ArticleText {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
    }

    public String text() {
        return String.join("\n", paragraphs);
    }
}
