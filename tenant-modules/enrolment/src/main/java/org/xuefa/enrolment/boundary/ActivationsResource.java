package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.xuefa.api.ActivationsApi;
import org.xuefa.api.model.Activation;
import org.xuefa.api.model.ActivationResult;
import org.xuefa.enrolment.usecase.ActivateAccount;
import org.xuefa.platform.identity.AccessRules.Rate;
import org.xuefa.platform.web.RateLimits;

@Path("/public/cities/{city}/activations")
@ApplicationScoped
public class ActivationsResource implements ActivationsApi {
    /** Nobody types their own number more often; a code wears out earlier. */
    private static final Rate TRIES = new Rate(20, Duration.ofMinutes(10));
    private final ActivateAccount activate;
    private final RateLimits limits;

    protected ActivationsResource() {
        this(null, null);
    }

    @Inject
    public ActivationsResource(ActivateAccount activate, RateLimits limits) {
        this.activate = activate;
        this.limits = limits;
    }

    @Override
    public Response activateAccount(String city, Activation request) {
        limits.ofTyped("activateAccount", request.getLogin(), TRIES);
        return Response.ok(new ActivationResult().userName(activate.activate(request.getLogin(), request.getCode(), request.getPassword()))).build();
    }
}
