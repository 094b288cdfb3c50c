package org.xuefa.platform.plugin.run;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.xuefa.spi.plugin.CertificateRenderer;
import org.xuefa.spi.plugin.CityEventListener;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.IdentitySource;
import org.xuefa.spi.plugin.NotificationChannel;
import org.xuefa.spi.plugin.Plugin;
import org.xuefa.spi.plugin.PluginContext;
import org.xuefa.spi.plugin.QuestionImporter;

/** How an extension point looks in Java. */
record Point(ExtensionPoint point, Class<?> type) {
    static Point of(ExtensionPoint point) {
        return new Point(point, switch (point) {
            case NOTIFICATION_CHANNEL -> NotificationChannel.class;
            case IDENTITY_SOURCE -> IdentitySource.class;
            case QUESTION_IMPORTER -> QuestionImporter.class;
            case CERTIFICATE_RENDERER -> CertificateRenderer.class;
            case EVENT_LISTENER -> CityEventListener.class;
        });
    }

    static Point of(Class<?> type) {
        return Arrays.stream(ExtensionPoint.values()).map(Point::of).filter(point -> point.type.equals(type)).findAny()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no extension point"));
    }

    /** The method of {@link Plugin} that gives the extension, on the plugins' side. */
    Method factory(Bridge bridge) {
        var name = Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
        try {
            return bridge.pluginClass(Plugin.class).getMethod(name, bridge.pluginClass(PluginContext.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one method that the extension implements, on the plugins' side. */
    Method method(Bridge bridge) {
        return Arrays.stream(bridge.pluginClass(type).getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers())).findAny().orElseThrow();
    }
}
