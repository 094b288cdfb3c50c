package org.xuefa.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "platform_data_key")
class DataKeyRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "key_number")
    private int keyNumber;

    @Column(name = "master_key_id")
    private String masterKeyId;

    private byte[] wrapped;

    @Enumerated(EnumType.STRING)
    private WrappedKey.State state;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DataKeyRow() {}

    DataKeyRow(WrappedKey key, Instant now) {
        keyNumber = key.number();
        masterKeyId = key.masterKeyId();
        wrapped = key.wrapped();
        state = key.state();
        createdAt = now;
    }

    WrappedKey key() {
        return new WrappedKey(keyNumber, masterKeyId, wrapped, state);
    }

    Instant createdAt() {
        return createdAt;
    }

    void retire() {
        state = WrappedKey.State.RETIRED;
    }

    void rewrap(String newMasterKeyId, byte[] newWrapped) {
        masterKeyId = newMasterKeyId;
        wrapped = newWrapped;
    }
}
