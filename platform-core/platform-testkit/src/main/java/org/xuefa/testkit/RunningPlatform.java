package org.xuefa.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xuefa.localstack.LocalStack;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.KeycloakAdmin;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.LookupKey;
import org.xuefa.platform.identity.keycloak.UserName;

/**
 * The whole platform as it is deployed: the real WAR on Liberty with PostgreSQL, Keycloak and Elasticsearch, all on free ports in a folder of its
 * own. One for all tests of a JVM; gone with it. Tests keep apart by adding a city of their own.
 */
public final class RunningPlatform {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger CITIES = new AtomicInteger();
    private static final String PASSWORD = "Lü-shi 2026 wuwei";
    private final Path pluginFolder;
    private final LocalStack stack;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final AppClients appClients;

    private static final class Holder {
        private static final RunningPlatform SHARED = new RunningPlatform();
    }

    private RunningPlatform() {
        try {
            pluginFolder = Files.createTempDirectory("xuefa-plugins");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var builder = LocalStack.temporary().elasticsearch(BuiltProject.elasticsearchPlugins()).keycloak(List.of(BuiltProject.keycloakJar())).liberty(BuiltProject.serverFolder())
                .libertyEnvironment(Map.of("XUEFA_OPERATOR_SECOND_FACTOR", "false", "XUEFA_PLUGIN_DIR", pluginFolder.toString()));
        TestKeys.trust().forEach(builder::libertyJvmOption);
        stack = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        var environment = stack.environment();
        var admin = new KeycloakAdmin(URI.create(environment.get("XUEFA_KEYCLOAK_URL")), environment.get("XUEFA_KEYCLOAK_CLIENT_ID"),
                environment.get("XUEFA_KEYCLOAK_CLIENT_SECRET"), http);
        appClients = new AppClients(admin);
        accounts = new Accounts(admin, new LookupKey(Base64.getDecoder().decode(environment.get("XUEFA_LOOKUP_KEY"))));
    }

    public static RunningPlatform shared() {
        return Holder.SHARED;
    }

    /** An answer with its body read as text. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        public String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).flatMap(header -> header.getValue().stream()).findFirst().orElse("");
        }

        /** Itself, when the status is as wanted. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("status " + status + " in place of " + wanted + ": " + body);
            }
            return this;
        }
    }

    public LocalStack stack() {
        return stack;
    }

    public Accounts accounts() {
        return accounts;
    }

    public AppClients appClients() {
        return appClients;
    }

    /** Where the operator's plugin jars lie. */
    public Path pluginFolder() {
        return pluginFolder;
    }

    public String url() {
        return stack.environment().get("XUEFA_PUBLIC_URL");
    }

    /** Adds a city as the platform operator does and gives its slug. */
    public String newCity() {
        var slug = "city-" + CITIES.incrementAndGet();
        put("/platform/cities/" + slug, operator(), Map.of("code", "620600", "name", "测试市" + slug, "secondFactorForAdministrators", false)).expect(200);
        return slug;
    }

    public String operator() {
        return kept("operator", () -> await(() -> login("platform", "operator", stack.environment().get("XUEFA_OPERATOR_PASSWORD"))));
    }

    /** Access token of an account with exactly that role, made when first asked for; a third party's is that of a service registered for it. */
    public String token(String city, Role role) {
        if (role == Role.THIRD_PARTY) {
            var admin = token(city, Role.CITY_ADMIN);
            return kept(city + "|" + role, () -> service(city, admin));
        }
        return kept(city + "|" + role, () -> account(city, "t-" + role.token(), Set.of(role)));
    }

    private String service(String city, String admin) {
        var wanted = Map.of("kind", "service", "name", "测试应用" + UUID.randomUUID(), "contact", "测试部门", "purpose", "测试", "requestsPerMinute", 6000);
        var id = post("/cities/" + city + "/third-parties", admin, wanted).expect(201).json().get("id").asText();
        var secret = post("/cities/" + city + "/third-parties/" + id + "/secrets", admin, null).expect(200).json();
        return BrowserlessLogin.tokens(serviceLogin(city, secret.get("clientId").asText(), secret.get("secret").asText())).access();
    }

    /** What the city's realm answers to a service that asks for a token. */
    public HttpResponse<String> serviceLogin(String city, String clientId, String secret) {
        return app(city, clientId, URI.create(url())).post("token", Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** The login of a third party's app that a person uses. */
    public BrowserlessLogin app(String city, String clientId, URI redirect) {
        return new BrowserlessLogin(URI.create(stack.environment().get("XUEFA_KEYCLOAK_URL")), city, clientId, redirect);
    }

    /** Makes an account and logs it in. */
    public String account(String city, String userName, Set<Role> roles) {
        var draft = new Account.Draft(new UserName(userName), "测试" + roles, LoginNumbers.NONE, roles, true);
        if (accounts.create(city, draft) instanceof Account.Creation.Created(var id)) {
            accounts.setPassword(city, id, PASSWORD);
        }
        return login(city, userName, PASSWORD);
    }

    public String login(String city, String userName, String password) {
        return new BrowserlessLogin(URI.create(stack.environment().get("XUEFA_KEYCLOAK_URL")), city, URI.create(url() + "/" + city + "/")).tokens(userName, password).access();
    }

    /** The same, logged in again only when the token of the last time is about to end. */
    public String session(String city, String userName, String password) {
        return kept(city + "|" + userName + "|" + password, () -> login(city, userName, password));
    }

    /** Long runs on a slow machine outlive a token. */
    private String kept(String key, Supplier<String> login) {
        return Objects.requireNonNull(tokens.compute(key, (_, token) -> token != null && Instant.now().plusSeconds(60).isBefore(end(token)) ? token : login.get()));
    }

    private static Instant end(String token) {
        try {
            return Instant.ofEpochSecond(JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])).path("exp").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path, @Nullable String token) {
        return call("GET", path, token, null, _ -> {});
    }

    public Answer post(String path, @Nullable String token, @Nullable Object body) {
        return call("POST", path, token, body, request -> request.header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer put(String path, @Nullable String token, @Nullable Object body) {
        return call("PUT", path, token, body, _ -> {});
    }

    /** Any call below /api/v1; a String body is sent as it is, bytes as a file, anything else as JSON. */
    public Answer call(String method, String path, @Nullable String token, @Nullable Object body, Consumer<HttpRequest.Builder> more) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/api/v1" + path)).timeout(Duration.ofSeconds(60));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (body != null) {
                request.header("Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
            }
            more.accept(request);
            request.method(method, switch (body) {
                case null -> BodyPublishers.noBody();
                case String text -> BodyPublishers.ofString(text);
                case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
            });
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The operators' realm is made after the server's start; wait for it as a person would. */
    private static String await(Supplier<String> login) {
        for (int attempt = 1; ; attempt++) {
            try {
                return login.get();
            } catch (AssertionError | IllegalArgumentException notYet) {
                if (attempt == 60) {
                    throw notYet;
                }
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
