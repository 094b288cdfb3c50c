package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity(name = "PackCommentRow")
@Table(name = "packs_comment")
class CommentRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "version_id")
    UUID versionId;

    Instant at;

    String author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "from_review")
    boolean fromReview;

    String place;

    String text;

    @SuppressWarnings("NullAway.Init")
    protected CommentRow() {}
}
