package org.xuefa.learning.domain;

import java.util.List;

/**
 * What is out, or was out last, in the form of a draft, so that both can be compared. Texts of chapters are HTML: their Markdown is not kept.
 *
 * @param version 0 when nothing has been out yet
 */
public record Edition(int version, CourseDraft content, List<QuestionDraft> questions) {
    public Edition {
        questions = List.copyOf(questions);
    }
}
