package org.xuefa.learning.domain;

import java.util.UUID;
import org.xuefa.statutes.Flagged;
import org.xuefa.statutes.LawFlag;

/**
 * A chapter that cites a changed article.
 *
 * @param wording of the chapter when the flag was raised, as a hash: an edited chapter has another
 */
public record ChapterFlag(LawFlag flag, UUID courseId, UUID chapterId, String wording) implements Flagged {
    @Override
    public UUID citing() {
        return chapterId;
    }

    @Override
    public UUID opened() {
        return courseId;
    }
}
