package org.xuefa.learning.domain;

import java.util.UUID;

/** A stored video, PDF or image. */
public record MediaFile(UUID id, String name, String contentType, long bytes) {}
