package org.xuefa.statutes.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a law that no newer version of it replaces (R50).
 *
 * @param on first day on which it binds no more
 * @param by the law that takes its place; null where none does, or none is known
 */
public record Repeal(LocalDate on, @Nullable UUID by) {}
