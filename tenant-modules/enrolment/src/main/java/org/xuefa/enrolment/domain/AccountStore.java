package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;

/** Accounts of people, and the one-time codes that make them. */
public interface AccountStore {
    /** @param subject null until Keycloak has the account */
    record Account(UUID personId, String userName, @Nullable String subject, boolean enabled, Instant createdAt) {
        public boolean isCreated() {
            return subject != null;
        }
    }

    /** A code that was handed out and still works. */
    record Code(UUID id, UUID personId, String digest, Instant expiresAt, int failures) {}

    Optional<Account> find(UUID personId);

    Optional<Account> bySubject(String subject);

    /** Subjects of those of the people who have activated an account. */
    Map<UUID, String> subjects(Collection<UUID> personIds);

    /** The account of the person, made now with this user name when there is none. */
    Account request(UUID personId, String userName, Instant now);

    /** True once. */
    boolean created(UUID personId, String subject);

    void enable(UUID personId, boolean enabled);

    /** What Keycloak holds of the person is out of date; nothing when there is no account. */
    void changed(UUID personId, Instant now);

    /** Accounts that Keycloak is behind with. */
    List<Behind> behind(Instant now, int limit);

    record Behind(UUID personId, String subject, boolean enabled, int revision, int attempts) {}

    void carried(UUID personId, int revision);

    void notCarried(UUID personId, Instant again);

    /** Roles by appointment; a learner besides, once and for all. */
    Set<Role> roles(UUID personId);

    // -- codes

    /** Ends the code in force and hands out this one. */
    void issue(UUID id, UUID personId, String digest, String issuedBy, Instant now, Instant expires);

    Optional<Code> live(UUID personId);

    /** Counts a wrong try; the code is worn out at the limit. */
    void failed(UUID codeId, int limit, Instant now);

    /** True for the one who may use the code now; a claim that came to nothing ends by itself. */
    boolean claim(UUID codeId, UUID claim, Instant now, Instant until);

    void release(UUID codeId, UUID claim);

    /** True when the code was still claimed by this claim. */
    boolean use(UUID codeId, UUID claim, Instant now);

    /** People of a subtree who have no account yet. */
    List<UUID> withoutAccount(String unitPath, boolean withSubordinates, @Nullable UUID after, int limit);
}
