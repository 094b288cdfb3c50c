package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "learning_media_chunk")
@IdClass(MediaChunkRow.Key.class)
class MediaChunkRow {
    record Key(UUID mediaId, int number) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "media_id")
    UUID mediaId;

    @Id
    int number;

    byte[] data;

    @SuppressWarnings("NullAway.Init")
    protected MediaChunkRow() {}
}
