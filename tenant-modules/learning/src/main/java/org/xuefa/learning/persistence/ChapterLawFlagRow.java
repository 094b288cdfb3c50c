package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.xuefa.learning.domain.ChapterFlag;
import org.xuefa.statutes.LawFlagColumns;

@Entity
@Table(name = "learning_law_flag")
class ChapterLawFlagRow extends LawFlagColumns {
    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "chapter_id")
    private UUID chapterId;

    private String wording;

    @SuppressWarnings("NullAway.Init")
    protected ChapterLawFlagRow() {}

    ChapterLawFlagRow(ChapterFlag flagged) {
        super(flagged.flag());
        courseId = flagged.courseId();
        chapterId = flagged.chapterId();
        wording = flagged.wording();
    }

    ChapterFlag flagged() {
        return new ChapterFlag(flag(), courseId, chapterId, wording);
    }
}
