package org.xuefa.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xuefa.faults.Wire.Answer;
import org.xuefa.faults.Wire.Request;
import org.xuefa.testkit.BrowserlessLogin;
import org.xuefa.testkit.RunningPlatform;

/** A city on its way into the platform, as the platform operator adds it. */
final class NewCity {
    private static final String OWN_PASSWORD = "Lü-shi 2026 wuwei";
    private final RunningPlatform platform;
    private final String slug;

    NewCity(RunningPlatform platform, String slug) {
        this.platform = platform;
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    private Request call() {
        return Request.put("/platform/cities/" + slug, Map.of("code", "620600", "name", "断点市", "secondFactorForAdministrators", false, "issueAdministratorPassword", true));
    }

    /** One try; whether it was heard nobody knows when the connection breaks. */
    Answer add() throws IOException {
        return new Wire(platform.url()).send(call(), platform.operator());
    }

    /** The same call until there is an answer. */
    Answer addPatiently(Patience patience) {
        return patience.ask(call(), platform::operator);
    }

    /** A try in the background; it ends when the server does. */
    CompletableFuture<Answer> adding() {
        var token = platform.operator();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new Wire(platform.url()).send(call(), token);
            } catch (IOException killed) {
                return new Answer(0, Wire.JSON.missingNode());
            }
        });
    }

    JsonNode seenByOperator() {
        return platform.get("/platform/cities/" + slug, platform.operator()).expect(200).json();
    }

    /** State of each step. */
    static Map<String, String> steps(JsonNode city) {
        return StreamSupport.stream(city.path("steps").spliterator(), false).collect(Collectors.toMap(step -> step.path("name").asText(), step -> step.path("state").asText()));
    }

    /** Milliseconds from the end of each step to the end of the next, in words. */
    static String durations(JsonNode city) {
        var words = new StringBuilder();
        Instant before = null;
        for (var step : city.path("steps")) {
            var ended = Instant.parse(step.path("finishedAt").asText());
            words.append(before == null ? "" : ", " + step.path("name").asText() + " " + java.time.Duration.between(before, ended).toMillis() + " ms");
            before = ended;
        }
        return words.substring(2);
    }

    /** Waits in the table itself, for the server may be gone before it answers. */
    void awaitStep(String step) {
        var query = "select count(*) from platform_city where slug = '" + slug + "' and steps -> '" + step + "' ->> 'done' = 'true'";
        var archive = new Archive(platform.stack());
        for (int attempt = 0; archive.number(query) == 0; attempt++) {
            if (attempt > 6_000) {
                throw new AssertionError("the step " + step + " is not done");
            }
            Patience.sleep(5);
        }
    }

    /** The step as if it had not been done, so that it can be interrupted once more. */
    void forgetStep(String step) {
        try (var connection = platform.stack().postgres().connect(platform.stack().database().name()); var statement = connection.createStatement()) {
            statement.executeUpdate("update platform_city set steps = steps - '" + step + "' where slug = '" + slug + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Logs the first administrator in with the one-time password, which has to be replaced; the access token. */
    String firstLogin(String oneTimePassword) {
        var browser = new BrowserlessLogin(URI.create(platform.stack().environment().get("XUEFA_KEYCLOAK_URL")), slug, URI.create(platform.url() + "/" + slug + "/"));
        var page = browser.logIn("city.admin", oneTimePassword);
        return browser.tokens(browser.submit(page, Map.of("password-new", OWN_PASSWORD, "password-confirm", OWN_PASSWORD))).access();
    }
}
