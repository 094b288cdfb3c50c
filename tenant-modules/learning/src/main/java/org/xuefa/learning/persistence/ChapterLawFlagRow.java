package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.LawFlag;

@Entity
@Table(name = "learning_law_flag")
class ChapterLawFlagRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "course_id")
    UUID courseId;

    @Column(name = "chapter_id")
    UUID chapterId;

    @Embedded
    AmendmentColumns amendment;

    @Enumerated(EnumType.STRING)
    LawFlag.State state;

    @Column(name = "raised_at")
    Instant raisedAt;

    String wording;

    @Column(name = "settled_at")
    @Nullable Instant settledAt;

    @Column(name = "settled_by")
    @Nullable String settledBy;

    @SuppressWarnings("NullAway.Init")
    protected ChapterLawFlagRow() {}

    LawFlag flag() {
        return new LawFlag(id, courseId, chapterId, amendment.amendment(), state, raisedAt, wording, settledAt, settledBy);
    }
}
