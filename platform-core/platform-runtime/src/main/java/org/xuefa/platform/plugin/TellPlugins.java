package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.CityEventListener;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Tells the listeners of the current city what waits for them, one event after the other, outside any transaction. */
@ApplicationScoped
public class TellPlugins {
    private static final Duration HOLD = Duration.ofSeconds(60);
    private static final int PIECE = 200;
    private final PluginEvents events;
    private final Plugins plugins;

    protected TellPlugins() {
        this(null, null);
    }

    @Inject
    public TellPlugins(PluginEvents events, Plugins plugins) {
        this.events = events;
        this.plugins = plugins;
    }

    /** True when there may be more at once. */
    public boolean tell() {
        var more = false;
        for (var listener : plugins.offering(ExtensionPoint.EVENT_LISTENER)) {
            more |= tell(listener.pluginId());
        }
        return more;
    }

    private boolean tell(String pluginId) {
        for (int count = 0; count < PIECE; count++) {
            var held = events.hold(pluginId, HOLD);
            if (held.isEmpty() || !tell(pluginId, held.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean tell(String pluginId, PluginEvents.Held held) {
        try {
            plugins.extension(CityEventListener.class, pluginId).on(held.event());
            events.told(held.row());
            return true;
        } catch (PluginFailed e) {
            events.notTold(held.row(), e.reason() == PluginFailed.Reason.FAILED);
        } catch (Refusal switchedOff) {
            events.notTold(held.row(), false);
        }
        return false;
    }
}
