package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "learning_chapter")
@IdClass(ChapterRow.Key.class)
class ChapterRow {
    record Key(UUID courseId, int version, UUID chapterId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Id
    int version;

    @Id
    @Column(name = "chapter_id")
    UUID chapterId;

    int number;

    String title;

    @Column(name = "required_seconds")
    int requiredSeconds;

    String html;

    @JdbcTypeCode(SqlTypes.JSON)
    String cites;

    @JdbcTypeCode(SqlTypes.JSON)
    String media;

    @Column(name = "media_count")
    int mediaCount;

    @SuppressWarnings("NullAway.Init")
    protected ChapterRow() {}
}
