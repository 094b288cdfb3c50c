package org.xuefa.enrolment.domain;

import org.jspecify.annotations.Nullable;

/** Somebody in the chain of duty (R12), with a number of the office, never a private one (R100). */
public record Contact(Role role, String name, @Nullable String position, @Nullable String officePhone) {
    /** 一把手, 分管领导, 具体经办. */
    public enum Role { LEADER, DEPUTY, HANDLER }
}
