package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xuefa.api.ExtraTimesApi;
import org.xuefa.api.model.ExtraTime;
import org.xuefa.api.model.ExtraTimeInput;
import org.xuefa.assessment.usecase.SuperviseSittings;
import org.xuefa.platform.identity.CurrentCaller;

/** More time for a person in every sitting of a campaign. */
@Path("/cities/{city}/extra-times/{campaignId}/{personId}")
@ApplicationScoped
public class ExtraTimesResource implements ExtraTimesApi {
    private final SuperviseSittings supervise;

    protected ExtraTimesResource() {
        this(null);
    }

    @Inject
    public ExtraTimesResource(SuperviseSittings supervise) {
        this.supervise = supervise;
    }

    @Override
    public Response grantExtraTime(String city, UUID campaignId, UUID personId, ExtraTimeInput input) {
        int minutes = supervise.grantExtraTime(campaignId, personId, CurrentCaller.required(), input.getMinutes(), input.getReason());
        return Response.ok(new ExtraTime().campaignId(campaignId).personId(personId).minutes(minutes)).build();
    }
}
