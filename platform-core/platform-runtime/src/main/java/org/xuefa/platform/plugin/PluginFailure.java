package org.xuefa.platform.plugin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it is kept for thirty days.
 *
 * @param point word of the extension point; null while it was being made or closed
 * @param cause class of the exception, or the plugin's own word; may be empty
 */
public record PluginFailure(UUID id, String pluginId, String version, @Nullable String point, String kind, String cause, boolean cutsOff, boolean everywhere, Instant at) {}
