package org.xuefa.learning.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or said about a course. Entries are never changed.
 *
 * @param draftRevision of the draft that it is about
 * @param version that went out; null for other deeds
 * @param name of who did it, as the portal shows people
 * @param comment may be empty
 */
public record ReviewEntry(UUID id, UUID courseId, Deed deed, Instant at, String subject, String name, int draftRevision, @Nullable Integer version, String comment) {
    public enum Deed { SUBMITTED, APPROVED, RETURNED, COMMENTED, PUBLISHED, WITHDRAWN }
}
