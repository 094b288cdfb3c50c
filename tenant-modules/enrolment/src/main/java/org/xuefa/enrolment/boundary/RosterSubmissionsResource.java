package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.RosterSubmissionsApi;
import org.xuefa.api.model.NewRosterSubmission;
import org.xuefa.api.model.RosterDecision;
import org.xuefa.api.model.RosterMode;
import org.xuefa.api.model.RosterSubmissionContent;
import org.xuefa.api.model.RosterSubmissionPage;
import org.xuefa.api.model.RosterSubmissionState;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.usecase.BrowseSubmissions;
import org.xuefa.enrolment.usecase.DecideSubmission;
import org.xuefa.enrolment.usecase.HandInRoster;
import org.xuefa.platform.jobs.CityJobs;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

@Path("/cities/{city}/roster-submissions")
@ApplicationScoped
public class RosterSubmissionsResource implements RosterSubmissionsApi {
    private final BrowseSubmissions browse;
    private final HandInRoster handIn;
    private final DecideSubmission decide;
    private final CityJobs jobs;
    private final RosterJob job;
    private final Cursors cursors;

    protected RosterSubmissionsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public RosterSubmissionsResource(BrowseSubmissions browse, HandInRoster handIn, DecideSubmission decide, CityJobs jobs, RosterJob job, Cursors cursors) {
        this.browse = browse;
        this.handIn = handIn;
        this.decide = decide;
        this.jobs = jobs;
        this.job = job;
        this.cursors = cursors;
    }

    @Override
    public Response listRosterSubmissions(String city, UUID campaignId, @Nullable Boolean waitingForMe, @Nullable RosterSubmissionState state, @Nullable String cursor, @Nullable Integer limit) {
        var list = "roster-submissions " + campaignId + " " + waitingForMe + " " + state;
        int rows = Cursors.limit(limit);
        var found = browse.list(campaignId, SubmissionMapping.state(state), Boolean.TRUE.equals(waitingForMe), cursors.position(cursor, list).map(UUID::fromString).orElse(null), rows + 1);
        var page = new RosterSubmissionPage().items(found.stream().limit(rows).map(SubmissionMapping::submission).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).submission().id().toString())) : page).build();
    }

    @Override
    public Response handInRoster(String city, String idempotencyKey, NewRosterSubmission wanted) {
        var id = handIn.handIn(wanted.getCampaignId(), wanted.getUnitId(), content(wanted.getBatches(), wanted.getSubmissions(), wanted.getMode(), wanted.getNote()));
        return moved(Response.status(Response.Status.CREATED), id);
    }

    @Override
    public Response getRosterSubmission(String city, UUID submissionId) {
        return answer(Response.ok(), submissionId);
    }

    @Override
    public Response handInRosterAgain(String city, UUID submissionId, RosterSubmissionContent wanted, @Nullable String ifMatch) {
        handIn.again(submissionId, content(wanted.getBatches(), wanted.getSubmissions(), wanted.getMode(), wanted.getNote()), Revisions.required(ifMatch));
        return moved(Response.ok(), submissionId);
    }

    @Override
    public Response decideRosterSubmission(String city, UUID submissionId, String idempotencyKey, RosterDecision wanted, @Nullable String ifMatch) {
        decide.decide(submissionId, DecideSubmission.Decision.valueOf(wanted.getDecision().name()), wanted.getReason(), Revisions.required(ifMatch));
        return moved(Response.ok(), submissionId);
    }

    private static HandInRoster.Content content(List<UUID> batches, List<UUID> parts, RosterMode mode, @Nullable String note) {
        return new HandInRoster.Content(batches, parts, Roster.Mode.valueOf(mode.name()), note);
    }

    /** If that was the last step, there are batches to apply. */
    private Response moved(Response.ResponseBuilder response, UUID id) {
        jobs.soon(job);
        return answer(response, id);
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        var detail = browse.get(id);
        return response.entity(SubmissionMapping.detail(detail)).tag(Revisions.tag(detail.view().submission().version())).build();
    }
}
