package org.xuefa.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.xuefa.client.ApiClient;
import org.xuefa.testkit.BrowserlessLogin;

/** The address that people know: the API behind it, and the log-in in front of it. */
final class Portal {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String LOGIN_PAGE = "login";
    private final URI address;
    private final URI keycloak;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    Portal(URI address, URI keycloak) {
        this.address = address;
        this.keycloak = keycloak;
    }

    URI api(String path) {
        return URI.create(address + "/api/v1" + path);
    }

    HttpClient http() {
        return http;
    }

    /** Without a log-in. */
    ApiClient anyone() {
        var client = new SharedHttp(http);
        client.updateBaseUri(address + "/api/v1");
        client.setReadTimeout(PATIENCE);
        return client;
    }

    Visitor visitor(String realm, String userName, String password) {
        return new Visitor(this, realm, userName, password);
    }

    BrowserlessLogin login(String realm) {
        return new BrowserlessLogin(keycloak, realm, URI.create(address + "/" + realm + "/"));
    }

    /** The server makes the operators' realm after its start, as soon as Keycloak answers. */
    void awaitLogIn(String realm) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!login(realm).open().id().equals(LOGIN_PAGE)) {
            if (System.nanoTime() > end) {
                throw new DemoFailure("realm " + realm + " has no log-in page after " + PATIENCE.toSeconds() + " s");
            }
            Calls.pause(Duration.ofSeconds(1));
        }
    }

    /** The generated client would make an HTTP client for each part of the API. */
    private static final class SharedHttp extends ApiClient {
        private final HttpClient http;

        SharedHttp(HttpClient http) {
            this.http = http;
        }

        @Override
        public HttpClient getHttpClient() {
            return http;
        }
    }
}
