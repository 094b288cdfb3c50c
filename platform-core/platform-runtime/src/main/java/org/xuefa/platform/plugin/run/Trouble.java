package org.xuefa.platform.plugin.run;

import org.jspecify.annotations.Nullable;
import org.xuefa.spi.TenantId;
import org.xuefa.spi.plugin.ExtensionPoint;

/**
 * A failure of a plugin, without anything it was given or has said.
 *
 * @param point null while it was being made or closed
 * @param cause class of the exception, or the plugin's own word; may be empty
 * @param cutsOff it is not called again in this city
 * @param everywhere nor in any other
 */
public record Trouble(String pluginId, String version, TenantId city, @Nullable ExtensionPoint point, FailureKind kind, String cause, boolean cutsOff, boolean everywhere) {}
