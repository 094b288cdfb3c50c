package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;

/** The part of an operator's deed that concerns one city, in one transaction. */
@ApplicationScoped
@Transactional
class OperateInCity {
    private final PluginUses uses;
    private final AuditLog audit;

    protected OperateInCity() {
        this(null, null);
    }

    @Inject
    OperateInCity(PluginUses uses, AuditLog audit) {
        this.uses = uses;
        this.audit = audit;
    }

    public List<PluginUse> uses() {
        return uses.all();
    }

    /** Enters the deed in the audit of a city that has the plugin; nothing elsewhere. */
    public void note(String pluginId, String action, Map<String, String> facts, boolean reinstate) {
        if (uses.find(pluginId).isPresent()) {
            if (reinstate) {
                uses.reinstate(pluginId);
            }
            audit.record(action, "plugin", pluginId, facts);
        }
    }

    /** True when it had been cut off here. */
    public boolean reinstate(String pluginId) {
        var cutOff = uses.find(pluginId).filter(use -> use.cutOff() != null).isPresent() && uses.reinstate(pluginId);
        if (cutOff) {
            audit.record("plugin.reinstated", "plugin", pluginId, Map.of());
        }
        return cutOff;
    }
}
