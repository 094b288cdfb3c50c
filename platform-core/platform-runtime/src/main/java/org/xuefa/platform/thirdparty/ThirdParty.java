package org.xuefa.platform.thirdparty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.Role;

/**
 * An application of a third party in the current city.
 *
 * @param about what its administrator writes about it
 * @param ready whether the realm knows of the latest change
 * @param removed taken out, and only here until the realm knows
 * @param secretIssuedAt of a service that was given a secret
 * @param lastUsedAt to the minute or so; null when it was never used
 */
public record ThirdParty(UUID id, Kind kind, About about, boolean ready, boolean removed, int revision, Instant createdAt, @Nullable Instant secretIssuedAt, @Nullable Instant lastUsedAt) {
    private static final String PREFIX = "app-";

    /** Whom it calls for, and the one role that its calls may have. */
    public enum Kind {
        SERVICE(Role.THIRD_PARTY), ON_BEHALF(Role.LEARNER);

        private final Role role;

        Kind(Role role) {
            this.role = role;
        }

        Role role() {
            return role;
        }
    }

    /**
     * What may be changed.
     *
     * @param contact office and how it is reached; may be personal data
     * @param redirectUris exact addresses that a login returns to; none of a service
     * @param scopes the most that it may ask a person for; none of a service
     * @param requestsPerMinute of all its calls together, at each node
     */
    public record About(String name, String contact, String purpose, List<String> redirectUris, Set<AppScope> scopes, int requestsPerMinute, boolean enabled) {
        public About {
            redirectUris = List.copyOf(redirectUris);
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "about a third party";
        }
    }

    public String clientId() {
        return PREFIX + id;
    }

    boolean isOn() {
        return about.enabled() && !removed;
    }

    static Optional<UUID> idOf(String clientId) {
        try {
            return clientId.startsWith(PREFIX) ? Optional.of(UUID.fromString(clientId.substring(PREFIX.length()))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
