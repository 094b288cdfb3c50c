package org.xuefa.certification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.certification.domain.DrawingSetting;

/** One row for each city that has chosen. */
@Entity
@Table(name = "certification_setting")
class DrawingSettingRow {
    static final int ONLY = 1;

    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private int id;

    private @Nullable String renderer;
    private int revision;

    protected DrawingSettingRow() {}

    DrawingSetting setting() {
        return new DrawingSetting(renderer, revision);
    }

    void choose(@Nullable String chosen) {
        renderer = chosen;
        revision++;
    }
}
