package org.xuefa.packs.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something said about a version.
 *
 * @param fromReview by the city rather than by the publisher
 * @param place file and place in the pack; may be empty
 */
public record Comment(UUID id, UUID versionId, Instant at, String author, String authorName, boolean fromReview, String place, String text) {}
