package org.xuefa.learning.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that come from names, so that the same pack installed again, or in its next version, has the same ones. */
public final class NamedIds {
    private NamedIds() {}

    public static UUID of(UUID parent, String name) {
        return UUID.nameUUIDFromBytes((parent + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
