package org.xuefa.spi.plugin;

import java.util.Optional;

/**
 * Entry of a plugin. The jar names exactly one class in {@code META-INF/services/org.xuefa.spi.plugin.Plugin}: public, with a public constructor
 * without parameters that does no work. What the plugin is stands in {@code META-INF/xuefa/plugin.yaml} ({@link PluginDescriptor}) and is read without
 * running any of its code.
 *
 * <p>The methods are called once for each city and each change of its settings, and may take two seconds. A method that is not overridden offers nothing.
 * A point that the descriptor offers and the plugin does not give counts as a failure.
 */
public interface Plugin {
    /** The level of this module. It rises when a plugin written for an older one would no longer run. */
    int SPI_LEVEL = 1;

    /** @param context of one city; valid as long as this instance */
    default Optional<NotificationChannel> notificationChannel(PluginContext context) {
        return Optional.empty();
    }

    default Optional<IdentitySource> identitySource(PluginContext context) {
        return Optional.empty();
    }

    default Optional<QuestionImporter> questionImporter(PluginContext context) {
        return Optional.empty();
    }

    default Optional<CertificateRenderer> certificateRenderer(PluginContext context) {
        return Optional.empty();
    }

    default Optional<CityEventListener> cityEventListener(PluginContext context) {
        return Optional.empty();
    }

    /** The city has changed its settings or switched the plugin off: end threads, close connections, within two seconds. Called at most once. */
    default void close() {}
}
