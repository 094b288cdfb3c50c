package org.xuefa.keycloak.login;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;

/**
 * Keycloak tests one password of an account at a time and calls the account locked meanwhile. Somebody who pressed the button twice, or logs in on phone
 * and PC at once, would be told that the password is wrong: here the later one waits for the earlier, as long as the account is not locked in earnest.
 * Only few wait at a time, so that nobody can fill the server with waiting.
 */
final class OneAtATime {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Semaphore WAITING = new Semaphore(8);

    private OneAtATime() {}

    /** @param error what stands against a log-in now; null when nothing does */
    static @Nullable String error(AuthenticationFlowContext context, UserModel user, Supplier<@Nullable String> error) {
        var first = error.get();
        if (!isTurn(context, user, first) || !WAITING.tryAcquire()) {
            return first;
        }
        try {
            var until = System.nanoTime() + PATIENCE.toNanos();
            var now = first;
            while (isTurn(context, user, now) && System.nanoTime() < until) {
                Thread.sleep(STEP);
                now = error.get();
            }
            return now;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return first;
        } finally {
            WAITING.release();
        }
    }

    private static boolean isTurn(AuthenticationFlowContext context, UserModel user, @Nullable String error) {
        if (!Errors.USER_TEMPORARILY_DISABLED.equals(error)) {
            return false;
        }
        var failures = context.getSession().loginFailures().getUserLoginFailure(context.getRealm(), user.getId());
        return failures == null || failures.getFailedLoginNotBefore() <= Time.currentTimeMillis() / 1000;
    }
}
