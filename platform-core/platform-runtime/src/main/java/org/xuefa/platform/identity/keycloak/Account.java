package org.xuefa.platform.identity.keycloak;

import java.time.Instant;
import java.util.Set;
import org.xuefa.platform.identity.Role;

/**
 * An account as Keycloak has it.
 *
 * @param id subject of its tokens
 * @param displayName the person's name; not for logs
 */
public record Account(String id, UserName userName, String displayName, boolean enabled) {

    /** An account to be made. */
    public record Draft(UserName userName, String displayName, LoginNumbers numbers, Set<Role> roles, boolean enabled) {
        @Override
        public String toString() {
            return "draft of " + userName;
        }
    }

    /** What became of a draft. */
    public sealed interface Creation {
        record Created(String id) implements Creation {}

        record UserNameTaken() implements Creation {}

        /** Another account of the realm has the phone or identity number. */
        record NumberTaken() implements Creation {}
    }

    /** An agreement of the person with a client: which scopes, and when it was given or widened last. */
    public record Consent(String clientId, Set<String> scopes, Instant agreedAt) {}

    /** A login that is still on. */
    public record Session(String id, String address, Instant started, Instant lastSeen) {}

    @Override
    public String toString() {
        return "account " + userName;
    }
}
