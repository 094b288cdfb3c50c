package org.xuefa.platform.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "platform_plugin_failure")
class PluginFailureRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "plugin_id")
    private String pluginId;

    private String version;
    private @Nullable String point;
    private String kind;
    private String cause;

    @Column(name = "cuts_off")
    private boolean cutsOff;

    private boolean everywhere;
    private Instant at;

    protected PluginFailureRow() {}

    PluginFailureRow(PluginFailure failure) {
        id = failure.id();
        pluginId = failure.pluginId();
        version = failure.version();
        point = failure.point();
        kind = failure.kind();
        cause = failure.cause();
        cutsOff = failure.cutsOff();
        everywhere = failure.everywhere();
        at = failure.at();
    }

    PluginFailure failure() {
        return new PluginFailure(id, pluginId, version, point, kind, cause, cutsOff, everywhere, at);
    }
}
