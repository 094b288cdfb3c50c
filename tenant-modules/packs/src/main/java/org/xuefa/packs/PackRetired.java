package org.xuefa.packs;

import org.xuefa.platform.outbox.DomainEvent;

/** Nobody may begin the pack's courses any more. */
public record PackRetired(String packId, String version) implements DomainEvent {}
