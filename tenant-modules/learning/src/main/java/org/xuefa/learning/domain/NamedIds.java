package org.xuefa.learning.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that come from names, so that the same pack installed again, or in its next version, has the same ones. */
public final class NamedIds {
    private NamedIds() {}

    public static UUID of(UUID parent, String name) {
        return UUID.nameUUIDFromBytes((parent + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an id comes from a name; ids that the platform draws are of another version. */
    public static boolean isNamed(UUID id) {
        return id.version() == 3;
    }
}
