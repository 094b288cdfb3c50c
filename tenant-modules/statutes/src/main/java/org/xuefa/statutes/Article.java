package org.xuefa.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One article of one version.
 *
 * @param headings part, chapter and section it stands in, from the outside in
 * @param paragraphs 款 and 项 in their order
 */
public record Article(
        UUID lawId,
        UUID versionId,
        String lawTitle,
        LocalDate versionDate,
        ArticleNumber number,
        List<String> headings,
        List<String> paragraphs) {

    public String text() {
        return String.join("\n", paragraphs);
    }
}
