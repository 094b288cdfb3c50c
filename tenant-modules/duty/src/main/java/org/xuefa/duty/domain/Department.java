package org.xuefa.duty.domain;

import java.util.UUID;

/** The unit whose duty an item is, with its name when the item was written. */
public record Department(UUID id, String name) {}
