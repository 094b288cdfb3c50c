package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.ActivationsApi;
import org.xuefa.api.model.Activation;
import org.xuefa.api.model.ActivationResult;
import org.xuefa.enrolment.usecase.ActivateAccount;

@Path("/public/cities/{city}/activations")
@ApplicationScoped
public class ActivationsResource implements ActivationsApi {
    private final ActivateAccount activate;

    protected ActivationsResource() {
        this(null);
    }

    @Inject
    public ActivationsResource(ActivateAccount activate) {
        this.activate = activate;
    }

    @Override
    public Response activateAccount(String city, Activation request) {
        return Response.ok(new ActivationResult().userName(activate.activate(request.getLogin(), request.getCode(), request.getPassword()))).build();
    }
}
