package org.xuefa.platform.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "platform_plugin_use")
class PluginUseRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "plugin_id")
    private String pluginId;

    private boolean enabled;
    private String settings;
    private byte @Nullable [] secrets;

    @Column(name = "secret_names")
    private String secretNames;

    private int revision;

    @Column(name = "cut_off_at")
    private @Nullable Instant cutOffAt;

    @Column(name = "cut_off_kind")
    private @Nullable String cutOffKind;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PluginUseRow() {}

    PluginUse use() {
        var cutOff = cutOffAt == null || cutOffKind == null ? null : new PluginUse.CutOff(cutOffAt, cutOffKind);
        return new PluginUse(pluginId, enabled, Texts.map(settings), Set.copyOf(Texts.list(secretNames)), secrets, revision, cutOff, changedAt);
    }

    void change(boolean on, Map<String, String> written, byte @Nullable [] sealed, Set<String> sealedNames, Instant now) {
        enabled = on;
        settings = Texts.written(written);
        secrets = sealed;
        secretNames = Texts.written(sealedNames.stream().sorted().toList());
        revision++;
        changedAt = now;
    }

    void reinstate(Instant now) {
        cutOffAt = null;
        cutOffKind = null;
        revision++;
        changedAt = now;
    }
}
