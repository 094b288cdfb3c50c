package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.plugin.run.Trouble;

/** Writes a failure down, in a transaction of its own: whatever becomes of what the plugin was called for, this stays. */
@ApplicationScoped
public class RecordTrouble {
    private final PluginFailures failures;
    private final PluginUses uses;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    protected RecordTrouble() {
        this(null, null, null, null, null);
    }

    @Inject
    RecordTrouble(PluginFailures failures, PluginUses uses, AuditLog audit, Outbox outbox, Clock clock) {
        this.failures = failures;
        this.uses = uses;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Trouble trouble) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kind = trouble.kind().word();
        failures.add(new PluginFailure(Ids.next(), trouble.pluginId(), trouble.version(), trouble.point() == null ? null : trouble.point().word(), kind, trouble.cause(), trouble.cutsOff(),
                trouble.everywhere(), now));
        if (trouble.cutsOff() && uses.cutOff(trouble.pluginId(), kind)) {
            audit.record("plugin.cut-off", "plugin", trouble.pluginId(), Map.of("version", trouble.version(), "kind", kind, "everywhere", trouble.everywhere()));
            outbox.publish(new PluginCutOff(trouble.pluginId(), trouble.version(), kind, trouble.everywhere()));
        }
    }
}
