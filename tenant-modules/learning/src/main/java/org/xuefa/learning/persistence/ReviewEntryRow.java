package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.ReviewEntry;

@Entity(name = "CourseReviewEntryRow")
@Table(name = "learning_review_entry")
class ReviewEntryRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "course_id")
    UUID courseId;

    @Enumerated(EnumType.STRING)
    ReviewEntry.Deed deed;

    Instant at;

    String author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "draft_revision")
    int draftRevision;

    @Nullable Integer version;

    String comment;

    @SuppressWarnings("NullAway.Init")
    protected ReviewEntryRow() {}
}
