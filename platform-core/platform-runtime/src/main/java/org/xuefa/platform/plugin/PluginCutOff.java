package org.xuefa.platform.plugin;

import org.xuefa.platform.outbox.DomainEvent;

/**
 * A plugin was cut off in the city for its failures.
 *
 * @param kind word of the failure that tipped the scales
 * @param everywhere it was cut off in all cities with it
 */
public record PluginCutOff(String pluginId, String version, String kind, boolean everywhere) implements DomainEvent {}
