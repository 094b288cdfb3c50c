package org.xuefa.enrolment.domain;

import org.xuefa.platform.identity.keycloak.UserName;

/** User names of accounts: opaque, safe to log, no number of the person. */
public final class UserNames {
    private UserNames() {}

    public static String fresh() {
        return UserName.random().value();
    }
}
