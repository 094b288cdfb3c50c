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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.xuefa.duty.domain.Finding;
import org.xuefa.duty.domain.ImportPlan;

@Entity
@Table(name = "duty_import_line")
@IdClass(DutyImportLineRow.Key.class)
class DutyImportLineRow {
    record Key(UUID importId, int rowNo) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "import_id")
    UUID importId;

    @Id
    @Column(name = "row_no")
    int rowNo;

    @JdbcTypeCode(SqlTypes.JSON)
    String cells;

    @Enumerated(EnumType.STRING)
    Finding.Verdict verdict;

    @Enumerated(EnumType.STRING)
    ImportPlan.@Nullable Effect effect;

    @JdbcTypeCode(SqlTypes.JSON)
    String findings;

    @SuppressWarnings("NullAway.Init")
    protected DutyImportLineRow() {}
}
