package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.DraftReview;

@Entity
@Table(name = "learning_course")
class CourseRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    CourseKind kind;

    String title;

    String theme;

    @Enumerated(EnumType.STRING)
    CourseState state;

    int version;

    int revision;

    boolean changed;

    @JdbcTypeCode(SqlTypes.JSON)
    String draft;

    @JdbcTypeCode(SqlTypes.JSON)
    String questions;

    @Column(name = "question_count")
    int questionCount;

    @Column(name = "pack_id")
    @Nullable String packId;

    @Column(name = "pack_version")
    @Nullable String packVersion;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Enumerated(EnumType.STRING)
    DraftReview.State review;

    @Column(name = "draft_revision")
    int draftRevision;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "submitted_by")
    String submittedBy;

    @SuppressWarnings("NullAway.Init")
    protected CourseRow() {}
}
