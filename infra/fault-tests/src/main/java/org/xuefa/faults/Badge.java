package org.xuefa.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xuefa.testkit.BrowserlessLogin;
import org.xuefa.testkit.BrowserlessLogin.Tokens;

/** Somebody's login: tokens refreshed in time while Keycloak answers, kept in use while it does not, as the portal does. */
final class Badge {
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(60);
    private final URI keycloak;
    private final String realm;
    private final URI redirect;
    private final String name;
    private final String password;
    private final ReentrantLock lock = new ReentrantLock();
    private BrowserlessLogin browser;
    private Tokens tokens;
    private Instant until;

    Badge(URI keycloak, String realm, URI redirect, String name, String password) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.redirect = redirect;
        this.name = name;
        this.password = password;
        browser = new BrowserlessLogin(keycloak, realm, redirect);
        tokens = browser.tokens(name, password);
        until = Instant.now().plus(tokens.lifetime());
    }

    String subject() {
        return tokens.claims().path("sub").asText();
    }

    String token() {
        lock.lock();
        try {
            if (Instant.now().plus(BEFORE_THE_END).isAfter(until)) {
                renew();
            }
            return tokens.access();
        } finally {
            lock.unlock();
        }
    }

    private void renew() {
        try {
            var failure = refresh();
            if (failure != null) {
                // The session is gone, or the answer to the last refresh was: log in again.
                browser = new BrowserlessLogin(keycloak, realm, redirect);
                take(browser.tokens(name, password));
            }
        } catch (AssertionError away) {
            if (Instant.now().isAfter(until)) {
                throw away;
            }
        }
    }

    /** Null when the tokens are new; else what Keycloak said. */
    @Nullable String refresh() {
        lock.lock();
        try {
            var answer = browser.tryRefresh(tokens);
            if (answer.statusCode() != 200) {
                return answer.statusCode() + " " + answer.body();
            }
            take(BrowserlessLogin.tokens(answer));
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void take(Tokens fresh) {
        tokens = fresh;
        until = Instant.now().plus(fresh.lifetime());
    }
}
