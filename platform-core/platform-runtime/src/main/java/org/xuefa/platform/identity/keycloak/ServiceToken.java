package org.xuefa.platform.identity.keycloak;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The access token of the platform's service account, fetched again shortly before it expires. */
final class ServiceToken {

    interface Exchange {
        HttpResponse<String> send(String words, HttpRequest.Builder request, boolean repeatable);
    }

    private record Token(String value, long goodUntil) {
        boolean isGood() {
            return System.nanoTime() - goodUntil < 0;
        }
    }

    private static final int SECONDS_BEFORE = 10;

    private final HttpRequest.Builder request;
    private final Exchange exchange;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Token token;

    ServiceToken(URI base, String clientId, String secret, Exchange exchange) {
        this.exchange = exchange;
        var form = "grant_type=client_credentials&client_id=" + encode(clientId) + "&client_secret=" + encode(secret);
        this.request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    }

    String value() {
        var known = token;
        if (known != null && known.isGood()) {
            return known.value();
        }
        lock.lock();
        try {
            known = token;
            if (known == null || !known.isGood()) {
                known = fetch();
                token = known;
            }
            return known.value();
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        token = null;
    }

    private Token fetch() {
        var words = "POST token of the service account";
        var asked = System.nanoTime();
        var response = exchange.send(words, request.copy(), true);
        if (response.statusCode() == 400 || response.statusCode() == 401 || response.statusCode() == 403) {
            throw new KeycloakFailure.Forbidden(words, response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw new KeycloakFailure.Unavailable(words, "status " + response.statusCode());
        }
        var json = KeycloakAdmin.json(response);
        var seconds = Math.max(1, json.path("expires_in").asLong() - SECONDS_BEFORE);
        return new Token(json.path("access_token").asText(), asked + seconds * 1_000_000_000L);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
