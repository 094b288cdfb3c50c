package org.xuefa.enrolment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Role;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/** Where accounts live: the city's realm. Remote, so never called within a transaction; every call may be repeated. */
public interface AccountDirectory {
    /** What the realm is to hold of a person. */
    record Wish(String userName, String displayName, @Nullable IdCardNumber idNumber, @Nullable MobilePhone phone, Set<Role> roles, boolean enabled) {
        @Override
        public String toString() {
            return "account " + userName;
        }
    }

    /** What became of an activation. */
    sealed interface Outcome {
        record Done(String subject) implements Outcome {}

        /** The password breaks a rule; the account may exist already, without a password. */
        record PasswordRefused(String rule, String message) implements Outcome {}

        /** Another account has the phone or ID number. */
        record NumberTaken() implements Outcome {}
    }

    /** A login that is still on. */
    record Session(String id, String address, Instant startedAt, Instant lastSeenAt) {}

    /** Makes the account of this user name, or takes the one there is, and sets its password. */
    Outcome activate(Wish wish, String password);

    /** Brings an account to what it is to be; ends its sessions when it is switched off. */
    void carry(String subject, Wish wish);

    List<Session> sessions(String subject);

    /** False when it is not a session of this account. */
    boolean endSession(String subject, String sessionId);

    void endSessions(String subject);

    /** Thrown by every method when the directory cannot be reached or does not do its work. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(Throwable cause) {
            super("the account directory is unavailable", cause);
        }
    }
}
