package org.xuefa.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person's browser in front of Keycloak's real pages, without a browser: cookies, forms, authorization code with PKCE. Every
 * instance has its own cookies; a second login with the same instance finds the session of the first.
 *
 * <pre>{@code
 * var tokens = new BrowserlessLogin(keycloak, "wuwei", URI.create("http://localhost:9080/wuwei/")).tokens("13800138000", "secret");
 * }</pre>
 */
public final class BrowserlessLogin {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
    private static final int MOST_REDIRECTS = 10;

    private final URI issuer;
    private final String client;
    private final URI redirect;
    private final LoginCookies cookies = new LoginCookies();
    private String verifier = "";

    /** The portal's client of that realm; the redirect is the portal's address with the slug and a slash at its end. */
    public BrowserlessLogin(URI keycloak, String realm, URI redirect) {
        this(keycloak, realm, "portal", redirect);
    }

    public BrowserlessLogin(URI keycloak, String realm, String client, URI redirect) {
        this.issuer = URI.create(keycloak.toString().replaceFirst("/+$", "") + "/realms/" + realm);
        this.client = client;
        this.redirect = redirect;
    }

    /** What the token endpoint gave. */
    public record Tokens(String access, String refresh, String id, Duration lifetime) {

        /** Claims of the access token, unverified. */
        public JsonNode claims() {
            try {
                return JSON.readTree(Base64.getUrlDecoder().decode(access.split("\\.")[1]));
            } catch (IOException broken) {
                throw new AssertionError("the access token is no JWT", broken);
            }
        }

        public String bearer() {
            return "Bearer " + access;
        }
    }

    /** The whole way: page, name, password, code, tokens. Fails when another page comes in between. */
    public Tokens tokens(String name, String password) {
        var page = logIn(name, password);
        if (!page.arrived()) {
            throw new AssertionError("login ended at page " + page.id() + " with status " + page.status() + ": " + page.message());
        }
        return tokens(page);
    }

    public LoginPage logIn(String name, String password) {
        var page = open();
        return page.arrived() ? page : submit(page, Map.of("username", name, "password", password));
    }

    /** The first page Keycloak shows for a login, or the arrival when its session is still on. */
    public LoginPage open() {
        return open(Map.of());
    }

    /** The same with further or other parameters of the authorization request; an empty value leaves one out. */
    public LoginPage open(Map<String, String> more) {
        verifier = random();
        var parameters = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", client, "redirect_uri", redirect.toString(), "scope", "openid",
            "state", random(), "nonce", random(), "code_challenge", challenge(), "code_challenge_method", "S256"));
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return walk(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/auth?" + form(parameters))).GET());
    }

    /** Sends the page's form with these fields beside its hidden ones. */
    public LoginPage submit(LoginPage page, Map<String, String> fields) {
        if (!page.action().isAbsolute()) {
            throw new AssertionError("no form to send on page " + page.id() + " with status " + page.status() + ": " + page.message());
        }
        var all = new LinkedHashMap<>(page.hiddenFields());
        all.putAll(fields);
        return walk(HttpRequest.newBuilder(page.action()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(all))));
    }

    /** Sets up one-time codes on the page that asks for it; give the secret to {@link #enterCode} later. */
    public LoginPage setUpCodes(LoginPage page) {
        var secret = page.hiddenFields().get("totpSecret");
        if (secret == null) {
            throw new AssertionError("page " + page.id() + " sets up no codes");
        }
        return submit(page, Map.of("totp", OneTimeCode.of(secret, Instant.now()), "userLabel", ""));
    }

    /** The next code: Keycloak takes each one only once. */
    public LoginPage enterCode(LoginPage page, String secret) {
        return submit(page, Map.of("otp", OneTimeCode.of(secret, Instant.now().plus(OneTimeCode.PERIOD))));
    }

    public Tokens tokens(LoginPage arrived) {
        return tokens(post("token", Map.of("grant_type", "authorization_code", "client_id", client, "code", arrived.code(),
            "redirect_uri", redirect.toString(), "code_verifier", verifier)));
    }

    public Tokens refresh(Tokens tokens) {
        return tokens(tryRefresh(tokens));
    }

    public HttpResponse<String> tryRefresh(Tokens tokens) {
        return post("token", Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", tokens.refresh()));
    }

    /** Log-out as the portal does it: session and tokens end. */
    public LoginPage logOut(Tokens tokens) {
        return walk(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/logout?"
            + form(Map.of("id_token_hint", tokens.id(), "post_logout_redirect_uri", redirect.toString())))).GET());
    }

    /** Any call of the realm's OpenID endpoints. */
    public HttpResponse<String> post(String endpoint, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/" + endpoint))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(fields))));
    }

    /** Everything Keycloak has left in this browser. */
    @Override
    public String toString() {
        return cookies.toString();
    }

    /** Of an answer of the token endpoint. */
    public static Tokens tokens(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("the token endpoint answered " + response.statusCode() + ": " + response.body());
        }
        try {
            var json = JSON.readTree(response.body());
            return new Tokens(json.path("access_token").asText(), json.path("refresh_token").asText(), json.path("id_token").asText(),
                Duration.ofSeconds(json.path("expires_in").asLong()));
        } catch (IOException broken) {
            throw new AssertionError("the token endpoint gave no JSON", broken);
        }
    }

    private LoginPage walk(HttpRequest.Builder first) {
        var response = send(first);
        for (int i = 0; i < MOST_REDIRECTS && response.headers().firstValue("Location").isPresent(); i++) {
            var target = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
            if (!target.toString().startsWith(issuer.toString())) {
                return new LoginPage(response.statusCode(), target, "");
            }
            response = send(HttpRequest.newBuilder(target).GET());
        }
        return new LoginPage(response.statusCode(), response.uri(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var prepared = request.timeout(Duration.ofSeconds(30)).build();
            var response = HTTP.send(cookies.onto(request, prepared.uri()).build(), BodyHandlers.ofString());
            cookies.take(response);
            return response;
        } catch (IOException failed) {
            throw new AssertionError("Keycloak does not answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
