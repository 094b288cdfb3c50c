package org.xuefa.enrolment;

import org.xuefa.platform.identity.Caller;

/** How far a caller sees: the whole city, or the subtrees they are appointed to. */
public interface Scopes {
    Scope of(Caller caller);
}
