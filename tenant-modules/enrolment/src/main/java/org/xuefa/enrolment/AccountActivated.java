package org.xuefa.enrolment;

import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** The person has an account from now on. */
public record AccountActivated(UUID personId, String subject) implements DomainEvent {}
