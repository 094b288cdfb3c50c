package org.xuefa.server.inside;

import org.xuefa.platform.outbox.DomainEvent;

/** @param failures how often its handler refuses it before it takes it */
public record NoteWritten(String note, int failures) implements DomainEvent {}
