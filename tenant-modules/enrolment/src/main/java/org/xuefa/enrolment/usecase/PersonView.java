package org.xuefa.enrolment.usecase;

import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.UnitDetails;

/** A person with unit and state of the account. */
public record PersonView(PersonDetails person, UnitDetails unit, AccountState account) {}
