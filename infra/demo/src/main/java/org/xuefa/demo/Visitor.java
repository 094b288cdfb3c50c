package org.xuefa.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xuefa.client.ApiClient;
import org.xuefa.client.ApiException;
import org.xuefa.testkit.BrowserlessLogin;

/** One person with a browser: logs in when first needed, stays logged in, calls the API. */
final class Visitor {
    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final int REFUSED = 400;
    private final Portal portal;
    private final String realm;
    private final String userName;
    private final String password;
    private final BrowserlessLogin browser;
    private BrowserlessLogin.@Nullable Tokens tokens;
    private Instant stale = Instant.MIN;

    Visitor(Portal portal, String realm, String userName, String password) {
        this.portal = portal;
        this.realm = realm;
        this.userName = userName;
        this.password = password;
        this.browser = portal.login(realm);
    }

    String city() {
        return realm;
    }

    <A> A api(Function<ApiClient, A> part) {
        var client = portal.anyone();
        client.setRequestInterceptor(request -> request.header("Authorization", bearer()));
        return part.apply(client);
    }

    /** Whether name and password let in. */
    boolean canLogIn() {
        try {
            bearer();
            return true;
        } catch (DemoFailure refused) {
            return false;
        }
    }

    /** Uploads a sheet. */
    <T> T upload(String what, String path, byte[] sheet, Class<T> answer) {
        return Calls.call(what, () -> {
            var request = HttpRequest.newBuilder(portal.api(path)).timeout(Duration.ofMinutes(2)).header("Authorization", bearer())
                    .header("Content-Type", "application/octet-stream").header("Accept", "application/json").POST(BodyPublishers.ofByteArray(sheet)).build();
            try {
                var response = portal.http().send(request, BodyHandlers.ofString());
                if (response.statusCode() >= REFUSED) {
                    throw new ApiException(response.statusCode(), response.headers(), response.body());
                }
                return portal.anyone().getObjectMapper().readValue(response.body(), answer);
            } catch (JsonProcessingException broken) {
                throw new DemoFailure(what + ": the answer cannot be read", broken);
            } catch (IOException failed) {
                throw new ApiException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("interrupted", interrupted);
            }
        });
    }

    private synchronized String bearer() {
        if (tokens == null || Instant.now().isAfter(stale)) {
            tokens = logIn();
            stale = Instant.now().plus(tokens.lifetime()).minus(EARLY);
        }
        return tokens.bearer();
    }

    /** Without the password page while Keycloak still knows this browser. */
    private BrowserlessLogin.Tokens logIn() {
        var page = browser.logIn(userName, password);
        if (!page.arrived()) {
            throw new DemoFailure(userName + " cannot log in to " + realm + ": page " + page.id() + (page.message().isEmpty() ? "" : ", " + page.message()));
        }
        return browser.tokens(page);
    }
}
