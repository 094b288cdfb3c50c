package org.xuefa.platform.identity;

import java.util.Set;

/**
 * An application of a third party that calls.
 *
 * @param clientId the name under which it got its token
 * @param scopes what its token says; once the door has let it in, no more than the city allows it. They bind an app that calls on behalf of a person
 * @param onBehalf whether it calls as the person who is logged in to it, and not for itself
 */
public record CallingApp(String clientId, Set<AppScope> scopes, boolean onBehalf) {
    public CallingApp {
        scopes = Set.copyOf(scopes);
    }

    /** A service is bound by its role; an app that calls for a person by what the person has agreed to besides. */
    boolean mayCall(Set<AppScope> open) {
        return !onBehalf || scopes.stream().anyMatch(open::contains);
    }
}
