package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

@Entity(name = "PackContentRow")
@Table(name = "packs_content")
class ContentRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "version_id")
    UUID versionId;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @SuppressWarnings("NullAway.Init")
    protected ContentRow() {}
}
