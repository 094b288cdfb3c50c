package org.xuefa.campaign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CampaignsApi;
import org.xuefa.api.model.CampaignChange;
import org.xuefa.api.model.CampaignPage;
import org.xuefa.api.model.FieldProblem;
import org.xuefa.api.model.NewCampaign;
import org.xuefa.api.model.RulesCheck;
import org.xuefa.campaign.domain.StoredCampaign;
import org.xuefa.campaign.usecase.ChangeCampaign;
import org.xuefa.campaign.usecase.CheckReadiness;
import org.xuefa.campaign.usecase.CreateCampaign;
import org.xuefa.campaign.usecase.OpenAndCloseCampaign;
import org.xuefa.campaign.usecase.ReadCampaigns;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

@ApplicationScoped
@Path("/cities/{city}/campaigns")
public class CampaignsResource implements CampaignsApi {
    private static final String LIST = "campaigns";
    private final ReadCampaigns read;
    private final CreateCampaign create;
    private final ChangeCampaign change;
    private final OpenAndCloseCampaign state;
    private final CheckReadiness readiness;
    private final Cursors cursors;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CampaignsResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CampaignsResource(ReadCampaigns read, CreateCampaign create, ChangeCampaign change, OpenAndCloseCampaign state, CheckReadiness readiness, Cursors cursors,
            Clock clock) {
        this.read = read;
        this.create = create;
        this.change = change;
        this.state = state;
        this.readiness = readiness;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Response listCampaigns(String city, @Nullable String cursor, @Nullable Integer limit) {
        var before = cursors.position(cursor, LIST).map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        var rows = Cursors.limit(limit);
        var found = read.before(before, rows + 1);
        var page = new CampaignPage().items(found.stream().limit(rows).map(CampaignMapping::summary).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(LIST, Integer.toString(found.get(rows - 1).campaign().year()))) : page).build();
    }

    @Override
    public Response createCampaign(String city, String idempotencyKey, NewCampaign wanted) {
        var made = wanted.getCloneOf() == null
                ? create.fromTemplate(wanted.getYear(), wanted.getTitle())
                : create.fromEarlier(wanted.getCloneOf(), wanted.getYear(), wanted.getTitle());
        return answer(Response.status(Response.Status.CREATED), made);
    }

    @Override
    public Response getCurrentCampaign(String city) {
        return answer(Response.ok(), read.current().orElseThrow(Refusal::notFound));
    }

    @Override
    public Response getCampaign(String city, UUID campaignId) {
        return answer(Response.ok(), read.one(campaignId));
    }

    @Override
    public Response updateCampaign(String city, UUID campaignId, CampaignChange wanted, @Nullable String ifMatch) {
        var revision = Revisions.required(ifMatch);
        return answer(Response.ok(), change.change(campaignId, revision, wanted.getTitle(), RulesMapping.tiers(wanted.getTiers()), RulesMapping.rules(wanted.getRules())));
    }

    @Override
    public Response getCampaignReadiness(String city, UUID campaignId) {
        return Response.ok(ReadinessMapping.readiness(readiness.of(campaignId), clock.instant())).build();
    }

    @Override
    public Response openCampaign(String city, UUID campaignId, @Nullable String ifMatch) {
        return answer(Response.ok(), state.open(campaignId, Revisions.required(ifMatch)));
    }

    @Override
    public Response closeCampaign(String city, UUID campaignId, @Nullable String ifMatch) {
        return answer(Response.ok(), state.close(campaignId, Revisions.required(ifMatch)));
    }

    @Override
    public Response checkCampaignRules(String city, UUID campaignId, CampaignChange wanted) {
        var tiers = RulesMapping.tiers(wanted.getTiers());
        var rules = RulesMapping.rules(wanted.getRules());
        var faults = change.check(campaignId, tiers, rules).stream()
                .map(fault -> new FieldProblem().pointer(fault.pointer()).code(fault.code()).message(fault.message())).toList();
        return Response.ok(new RulesCheck().sentences(CampaignMapping.sentences(tiers, rules)).errors(faults)).build();
    }

    @Override
    public Response listRuleVersions(String city, UUID campaignId) {
        return Response.ok(CampaignMapping.versions(read.versions(campaignId))).build();
    }

    private Response answer(Response.ResponseBuilder response, StoredCampaign stored) {
        return response.entity(CampaignMapping.detail(stored, clock.instant())).tag(Revisions.tag(stored.revision())).build();
    }
}
