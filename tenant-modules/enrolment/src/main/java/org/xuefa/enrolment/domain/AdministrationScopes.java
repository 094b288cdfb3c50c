package org.xuefa.enrolment.domain;

import org.xuefa.enrolment.AdministeredScopes;
import org.xuefa.enrolment.Scope;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** How far a caller may change things, which is less than what an editor or overseer may see. */
public interface AdministrationScopes extends AdministeredScopes {
    /** The subtrees of the caller's appointments to this role. */
    Scope appointed(Caller caller, Role role);
}
