package org.xuefa.platform.plugin.jar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A jar that is not let in, with every reason that was found.
 *
 * @param sha256 null when the file could not be read
 * @param pluginId null when it has no readable descriptor
 */
public record RefusedJar(String fileName, @Nullable String sha256, @Nullable String pluginId, List<JarFault> faults) {
    public RefusedJar {
        faults = List.copyOf(faults);
    }
}
