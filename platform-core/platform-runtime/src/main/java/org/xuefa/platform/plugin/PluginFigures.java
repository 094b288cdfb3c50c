package org.xuefa.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.xuefa.platform.plugin.run.Trouble;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Calls of plugins and their failures under {@code /metrics}. Cities are no label: there may be hundreds. */
@ApplicationScoped
public class PluginFigures {
    private final MetricRegistry registry;

    protected PluginFigures() {
        this(null);
    }

    @Inject
    public PluginFigures(MetricRegistry registry) {
        this.registry = registry;
    }

    void answered(ExtensionPoint point, Duration time) {
        registry.timer(described("xuefa_plugin_calls", "calls of plugins that came back, with their time"), new Tag("point", point.word())).update(time);
    }

    void failed(Trouble trouble) {
        registry.counter(described("xuefa_plugin_failures", "calls of plugins that failed"), new Tag("plugin", trouble.pluginId()), new Tag("kind", trouble.kind().word())).inc();
        if (trouble.cutsOff()) {
            registry.counter(described("xuefa_plugin_cut_offs", "plugins cut off in a city"), new Tag("plugin", trouble.pluginId())).inc();
        }
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
