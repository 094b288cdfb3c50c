package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xuefa.api.RosterDesksApi;
import org.xuefa.api.model.RosterDesk;
import org.xuefa.enrolment.usecase.BrowseSubmissions;
import org.xuefa.enrolment.usecase.KeepRosterSteps;

@Path("/cities/{city}/roster-desk")
@ApplicationScoped
public class RosterDesksResource implements RosterDesksApi {
    private final BrowseSubmissions browse;
    private final KeepRosterSteps steps;

    protected RosterDesksResource() {
        this(null, null);
    }

    @Inject
    public RosterDesksResource(BrowseSubmissions browse, KeepRosterSteps steps) {
        this.browse = browse;
        this.steps = steps;
    }

    @Override
    public Response getRosterDesk(String city, UUID campaignId) {
        return Response.ok(new RosterDesk().steps(SubmissionMapping.steps(steps.get())).units(browse.desks(campaignId).stream().map(SubmissionMapping::desk).toList())).build();
    }
}
