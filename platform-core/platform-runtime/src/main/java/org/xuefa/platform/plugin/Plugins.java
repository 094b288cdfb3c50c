package org.xuefa.platform.plugin;

import java.util.List;
import org.xuefa.spi.plugin.ExtensionPoint;

/** Plugins of the current city, for features. */
public interface Plugins {
    /** A plugin that can be called for an extension point. */
    record Offer(String pluginId, String name, String version, List<String> fileExtensions) {}

    /** What the city has switched on for the point and what works at present, by name. */
    List<Offer> offering(ExtensionPoint point);

    /**
     * The extension. Call it outside any transaction: it may take as long as its limit says. Each call may throw {@link org.xuefa.platform.plugin.run.PluginFailed}, which is
     * recorded already; the caller goes on without.
     *
     * @param type interface of the SPI
     * @throws org.xuefa.platform.problem.Refusal not found, when the city has not switched it on
     */
    <X> X extension(Class<X> type, String pluginId);

    /** What came back cannot be used: counts as a failure of the plugin, like one that the host has seen itself. */
    void unusable(Class<?> type, String pluginId);
}
