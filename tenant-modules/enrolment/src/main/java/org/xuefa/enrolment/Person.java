package org.xuefa.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as other features may know them; numbers are not part of it.
 *
 * @param subject account in the realm; null before activation
 * @param tier tier code; null for people who only administer
 */
public record Person(UUID id, String displayName, UUID unitId, String unitName, String unitPath, @Nullable String tier, @Nullable String post,
        @Nullable String subject) {}
