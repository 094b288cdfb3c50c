package org.xuefa.platform.plugin.run;

import java.util.Map;
import org.xuefa.platform.plugin.jar.PluginJar;
import org.xuefa.spi.TenantId;

/**
 * A plugin in a city, as it is to run.
 *
 * @param approval changes each time the operator lets the plugin in
 * @param revision changes with the city's settings, and when the operator lets it run again here; another one is another instance
 * @param settings complete, with secrets in clear: never printed
 */
public record Activation(PluginJar jar, TenantId city, String slug, String cityName, long approval, long revision, Map<String, String> settings) {
    public Activation {
        settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
        return jar.id() + " in " + slug;
    }
}
