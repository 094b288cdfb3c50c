package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_chapter_progress")
@IdClass(ChapterProgressRow.Key.class)
class ChapterProgressRow {
    record Key(UUID campaignId, UUID personId, UUID chapterId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "campaign_id")
    UUID campaignId;

    @Id
    @Column(name = "person_id")
    UUID personId;

    @Id
    @Column(name = "chapter_id")
    UUID chapterId;

    @Column(name = "course_id")
    UUID courseId;

    @Column(name = "counted_millis")
    long countedMillis;

    @Column(name = "studied_at")
    Instant studiedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChapterProgressRow() {}
}
