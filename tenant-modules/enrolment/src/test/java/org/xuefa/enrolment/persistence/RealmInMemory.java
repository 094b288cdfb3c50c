package org.xuefa.enrolment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.enrolment.domain.AccountDirectory;

/** A realm as far as enrolment sees it: user names are unique, short passwords are refused, and it can be away. */
public final class RealmInMemory implements AccountDirectory {
    public final Map<String, Wish> accounts = new ConcurrentHashMap<>();
    public final Map<String, String> passwords = new ConcurrentHashMap<>();
    public final AtomicInteger made = new AtomicInteger();
    public volatile boolean away;
    /** Takes the account and then does not answer, as a server that dies. */
    public volatile boolean diesAfterMaking;

    @Override
    public Outcome activate(Wish wish, String password) {
        reach();
        var subject = "subject-" + wish.userName();
        if (accounts.putIfAbsent(subject, wish) == null) {
            made.incrementAndGet();
        }
        if (diesAfterMaking) {
            throw new Unavailable(new IllegalStateException("died"));
        }
        if (password.length() < 10) {
            return new Outcome.PasswordRefused("too-short", "密码太短");
        }
        passwords.put(subject, password);
        return new Outcome.Done(subject);
    }

    @Override
    public void carry(String subject, Wish wish) {
        reach();
        accounts.put(subject, wish);
    }

    @Override
    public List<Session> sessions(String subject) {
        reach();
        return List.of(new Session("s1", "10.0.0.1", Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public boolean endSession(String subject, String sessionId) {
        return sessionId.equals("s1");
    }

    @Override
    public void endSessions(String subject) {
        reach();
    }

    private void reach() {
        if (away) {
            throw new Unavailable(new IllegalStateException("away"));
        }
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
