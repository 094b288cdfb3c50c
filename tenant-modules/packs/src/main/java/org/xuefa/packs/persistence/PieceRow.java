package org.xuefa.packs.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity(name = "PackPieceRow")
@Table(name = "packs_piece")
@IdClass(PieceRow.Key.class)
class PieceRow {
    record Key(UUID versionId, int number) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "version_id")
    UUID versionId;

    @Id
    int number;

    byte[] data;

    @SuppressWarnings("NullAway.Init")
    protected PieceRow() {}
}
