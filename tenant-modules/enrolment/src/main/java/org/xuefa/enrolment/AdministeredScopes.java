package org.xuefa.enrolment;

import org.xuefa.platform.identity.Caller;

/** The part of the city a caller answers for, whatever an editor, overseer or auditor may see besides. Changes reach no further, and so do names in clear. */
public interface AdministeredScopes {
    /** The city for a city administrator, the subtrees of their appointments for county and unit administrators. */
    Scope administrationOf(Caller caller);

    default ShownNames namesFor(Caller caller) {
        return new ShownNames(administrationOf(caller));
    }
}
