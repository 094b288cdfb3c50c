package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.xuefa.learning.domain.CourseKind;

@Entity
@Table(name = "learning_edition")
@IdClass(EditionRow.Key.class)
class EditionRow {
    record Key(UUID courseId, int version) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Id
    int version;

    @Enumerated(EnumType.STRING)
    CourseKind kind;

    String title;

    String summary;

    String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    String tiers;

    String department;

    String duty;

    int credit;

    @Column(name = "practice_minimum")
    int practiceMinimum;

    @Column(name = "practice_maximum")
    int practiceMaximum;

    @Column(name = "question_count")
    int questionCount;

    @Column(name = "published_at")
    Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditionRow() {}
}
