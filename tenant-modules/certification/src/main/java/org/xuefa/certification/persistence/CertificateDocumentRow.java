package org.xuefa.certification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The document of a certificate; the id is the certificate's. */
@Entity
@Immutable
@Table(name = "certification_document")
class CertificateDocumentRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    private byte[] bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CertificateDocumentRow() {}

    byte[] bytes() {
        return bytes;
    }
}
