package org.xuefa.enrolment.domain;

/** None, or a code was handed out, or the account is being made, works, or is switched off. */
public enum AccountState { NONE, CODE_ISSUED, REQUESTED, ACTIVE, DISABLED }
