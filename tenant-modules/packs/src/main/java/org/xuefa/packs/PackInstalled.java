package org.xuefa.packs;

import org.jspecify.annotations.Nullable;
import org.xuefa.platform.outbox.DomainEvent;

/**
 * A version of a pack is installed; its courses are out.
 *
 * @param from the version before; null for the first
 */
public record PackInstalled(String packId, @Nullable String from, String version) implements DomainEvent {}
