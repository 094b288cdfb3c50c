package org.xuefa.duty.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.duty.domain.LinkRule;

@Entity
@Table(name = "duty_cover")
@IdClass(DutyCoverRow.Key.class)
class DutyCoverRow {
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

    @Column(name = "list_id")
    UUID listId;

    @Enumerated(EnumType.STRING)
    LinkRule.Source source;

    @SuppressWarnings("NullAway.Init")
    protected DutyCoverRow() {}
}
