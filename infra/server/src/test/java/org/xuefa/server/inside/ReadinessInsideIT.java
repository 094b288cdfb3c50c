package org.xuefa.server.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server as it says it is. */
@ExtendWith(ArquillianExtension.class)
class ReadinessInsideIT {
    @Inject
    @Any
    @Readiness
    private Instance<HealthCheck> checks;

    @Deployment
    static WebArchive war() {
        return RealWar.withTests();
    }

    @Test
    void eachServerItLeansOnIsAskedAndAnswers() {
        var answers = checks.stream().map(HealthCheck::call).collect(Collectors.toMap(HealthCheckResponse::getName, answer -> answer));

        assertThat(answers.values()).allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP));
        assertThat(answers.keySet()).containsExactlyInAnyOrder("database", "keycloak", "elasticsearch");
        assertThat(answers.get("keycloak").getData()).contains(Map.of("state", (Object) "answers"));
        assertThat(answers.get("elasticsearch").getData()).hasValueSatisfying(data -> assertThat(data).containsEntry("state", "answers").containsKey("analysis"));
    }
}
