package org.xuefa.certification.domain;

import org.jspecify.annotations.Nullable;

/**
 * In whose form a city's certificates are drawn.
 *
 * @param renderer id of the plugin; null for the platform's own form
 * @param revision 0 before the first change
 */
public record DrawingSetting(@Nullable String renderer, int revision) {
    /** Where it is kept. */
    public interface Store {
        DrawingSetting get();

        /** Refuses as outdated when the revision is not the stored one. */
        DrawingSetting choose(@Nullable String renderer, int revision);
    }
}
