package org.xuefa.platform.plugin;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plugin in the current city.
 *
 * @param settings what was written, without secrets
 * @param secretNames secrets that are there
 * @param sealed secrets, encrypted; null without any
 * @param revision 0 before the first change
 */
public record PluginUse(String pluginId, boolean enabled, Map<String, String> settings, Set<String> secretNames, byte @Nullable [] sealed, int revision, @Nullable CutOff cutOff,
        @Nullable Instant changedAt) {
    /** When and for what it was cut off. */
    public record CutOff(Instant at, String kind) {}

    static PluginUse none(String pluginId) {
        return new PluginUse(pluginId, false, Map.of(), Set.of(), null, 0, null, null);
    }

    @Override
    public String toString() {
        return pluginId + " revision " + revision;
    }
}
