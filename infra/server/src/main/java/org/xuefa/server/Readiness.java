package org.xuefa.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.search.Analysis;
import org.xuefa.platform.search.SearchGateway;

/**
 * Ready means: this node can serve study and exams. That needs the database. Keycloak and Elasticsearch are reported but do not take the node
 * out: whoever is logged in goes on without them.
 */
@ApplicationScoped
public class Readiness {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    @Resource(lookup = "jdbc/xuefa")
    private DataSource database;

    @Inject
    private Settings settings;

    @Inject
    private SearchGateway search;

    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("server");
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck databaseAnswers() {
        return () -> {
            try (var connection = database.getConnection()) {
                return HealthCheckResponse.named("database").status(connection.isValid(2)).build();
            } catch (SQLException _) {
                return HealthCheckResponse.down("database");
            }
        };
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck keycloakAnswers() {
        return () -> reported("keycloak", settings.issuer("master"));
    }

    @Produces
    @org.eclipse.microprofile.health.Readiness
    HealthCheck elasticsearchAnswers() {
        return () -> {
            var response = HealthCheckResponse.named("elasticsearch").up();
            var url = settings.elasticsearchUrl();
            if (url.isEmpty()) {
                return response.withData("state", "not configured").build();
            }
            boolean answers = answers(url.get() + "/_cluster/health");
            response.withData("state", answers ? "answers" : "away");
            if (answers) {
                response.withData("analysis", search.knownAnalysis().map(Analysis::token).orElse("not asked yet"));
            }
            return response.build();
        };
    }

    private HealthCheckResponse reported(String name, String address) {
        return HealthCheckResponse.named(name).up().withData("state", answers(address) ? "answers" : "away").build();
    }

    private boolean answers(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
