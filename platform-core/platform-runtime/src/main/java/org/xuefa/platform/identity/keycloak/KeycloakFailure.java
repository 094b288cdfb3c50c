package org.xuefa.platform.identity.keycloak;

/** Keycloak did not do what it was asked. The message names the call without its query, so no personal data can be in it. */
public abstract sealed class KeycloakFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private KeycloakFailure(String message) {
        super(message);
    }

    /** No answer, or one that says it cannot work now: try again later. */
    public static final class Unavailable extends KeycloakFailure {
        private static final long serialVersionUID = 1L;

        Unavailable(String call, String why) {
            super("Keycloak is unavailable for " + call + ": " + why);
        }
    }

    /** The platform's own service account is not accepted or may not do this. */
    public static final class Forbidden extends KeycloakFailure {
        private static final long serialVersionUID = 1L;

        Forbidden(String call, int status) {
            super("Keycloak answered " + status + " to " + call);
        }
    }

    /** The realm, account or session is not there (any more). */
    public static final class Missing extends KeycloakFailure {
        private static final long serialVersionUID = 1L;

        Missing(String call) {
            super("Keycloak answered 404 to " + call);
        }
    }

    /** Something of that name is there already. */
    public static final class Conflict extends KeycloakFailure {
        private static final long serialVersionUID = 1L;

        Conflict(String call) {
            super("Keycloak answered 409 to " + call);
        }
    }

    /** Refused for what was sent; the error is Keycloak's key of the reason. */
    public static final class Refused extends KeycloakFailure {
        private static final long serialVersionUID = 1L;
        private final String error;

        Refused(String call, int status, String error) {
            super("Keycloak answered " + status + " to " + call);
            this.error = error;
        }

        public String error() {
            return error;
        }
    }
}
