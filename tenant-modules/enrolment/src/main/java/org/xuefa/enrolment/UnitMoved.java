package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** A unit hangs below another parent; every path that starts with {@code fromPath} now starts with {@code toPath}. */
public record UnitMoved(UUID unitId, String fromPath, String toPath) implements DomainEvent {}
