package org.xuefa.duty.persistence;

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
import org.hibernate.annotations.TenantId;
import org.xuefa.duty.domain.LinkRule;

@Entity
@Table(name = "duty_link")
@IdClass(DutyLinkRow.Key.class)
class DutyLinkRow {
    record Key(UUID itemId, UUID courseId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "item_id")
    UUID itemId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Enumerated(EnumType.STRING)
    LinkRule.Decision decision;

    @Column(name = "made_at")
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected DutyLinkRow() {}
}
