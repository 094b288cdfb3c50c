package org.xuefa.duty;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The duty list of a year is published, for the first time or in a new edition. */
public record DutyListPublished(UUID listId, int year, int edition) implements DomainEvent {}
