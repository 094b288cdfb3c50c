package org.xuefa.platform.plugin.jar;

import java.util.Map;
import java.util.Set;
import org.xuefa.spi.plugin.Capability;
import org.xuefa.spi.plugin.PluginDescriptor;

/**
 * A jar that keeps all rules. Its content is in memory, so the file may be replaced or deleted at any time.
 *
 * @param sha256 of the file, in hex
 * @param entryClass name of the class that implements {@link org.xuefa.spi.plugin.Plugin}
 * @param uses what the code really uses, a part of what the descriptor says
 * @param entries content by name, that of the libraries inside included
 */
public record PluginJar(String fileName, String sha256, PluginDescriptor descriptor, String entryClass, Set<Capability> uses, Map<String, byte[]> entries) {
    public String id() {
        return descriptor.id();
    }

    @Override
    public String toString() {
        return id() + " " + descriptor.version();
    }
}
