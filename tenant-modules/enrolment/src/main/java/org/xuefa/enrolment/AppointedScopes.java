package org.xuefa.enrolment;

import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.Role;

/** Which subtrees a caller is appointed to in one role, whatever other roles say. */
public interface AppointedScopes {
    /** Nothing without the role in the token. */
    Scope appointed(Caller caller, Role role);
}
