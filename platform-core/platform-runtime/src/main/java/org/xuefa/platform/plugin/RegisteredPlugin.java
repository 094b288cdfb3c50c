package org.xuefa.platform.plugin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has said about a plugin.
 *
 * @param sha256 of the jar that was let in
 * @param approval rises each time it is let in or allowed to run again
 */
public record RegisteredPlugin(String id, String sha256, String version, boolean enabled, int approval, PluginUse.@Nullable CutOff cutOff, Instant changedAt, String changedBy) {}
