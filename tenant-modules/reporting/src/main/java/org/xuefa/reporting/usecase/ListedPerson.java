package org.xuefa.reporting.usecase;

import org.jspecify.annotations.Nullable;
import org.xuefa.reporting.domain.FoundPerson;

/** A line of the list of people, with the names of today; masked for who only looks on. */
public record ListedPerson(FoundPerson found, String name, String unitName, @Nullable String post) {}
