package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.xuefa.api.RosterSourcesApi;
import org.xuefa.api.model.RosterDrawing;
import org.xuefa.api.model.RosterSource;
import org.xuefa.api.model.RosterSourceList;
import org.xuefa.enrolment.usecase.DrawRoster;
import org.xuefa.platform.jobs.CityJobs;

/** Rosters that plugins give. */
@Path("/cities/{city}/roster-sources")
@ApplicationScoped
public class RosterSourcesResource implements RosterSourcesApi {
    private final DrawRoster draw;
    private final CityJobs jobs;
    private final RosterJob job;

    protected RosterSourcesResource() {
        this(null, null, null);
    }

    @Inject
    public RosterSourcesResource(DrawRoster draw, CityJobs jobs, RosterJob job) {
        this.draw = draw;
        this.jobs = jobs;
        this.job = job;
    }

    @Override
    public Response listRosterSources(String city) {
        return Response.ok(new RosterSourceList().items(draw.sources().stream().map(offer -> new RosterSource().id(offer.pluginId()).name(offer.name())).toList())).build();
    }

    @Override
    public Response drawRoster(String city, String pluginId, String idempotencyKey, RosterDrawing input) {
        UUID campaignId = input.getCampaignId();
        var roster = draw.draw(campaignId, pluginId);
        jobs.soon(job);
        return Response.status(Response.Status.CREATED).entity(RosterMapping.batch(roster)).build();
    }
}
