package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.UUID;

/** A scan of a roster's stamped paper copy. The digest is of the file as it was handed in. */
public record Scan(UUID id, UUID rosterId, String fileName, String contentType, long bytes, String sha256, String uploadedBy, String uploadedByName, Instant uploadedAt) {}
