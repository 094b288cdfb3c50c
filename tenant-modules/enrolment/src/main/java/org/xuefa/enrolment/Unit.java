package org.xuefa.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位) of the city's tree.
 *
 * @param parentId null for the city itself
 * @param path ids from the city down to this unit, as {@code /…/…/}; a unit lies below another when its path starts with the other's
 */
public record Unit(UUID id, String name, UnitKind kind, @Nullable UUID parentId, String path) {
    /** Depth in the tree; 1 is the city. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }
}
