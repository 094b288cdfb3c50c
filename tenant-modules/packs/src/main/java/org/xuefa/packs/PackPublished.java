package org.xuefa.packs;

import org.xuefa.platform.outbox.DomainEvent;

/** The city has published a version of a pack: it may be installed and shared. */
public record PackPublished(String packId, String version) implements DomainEvent {}
