package org.xuefa.platform.outbox;

/** Something that happened, in the past tense: a record of ids and facts in a feature's root package, never an entity, never personal data. */
public interface DomainEvent {}
