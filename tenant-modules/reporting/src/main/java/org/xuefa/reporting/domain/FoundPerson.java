package org.xuefa.reporting.domain;

/** A person on a list, and where their unit stands. */
public record FoundPerson(PersonState person, String unitPath) {}
