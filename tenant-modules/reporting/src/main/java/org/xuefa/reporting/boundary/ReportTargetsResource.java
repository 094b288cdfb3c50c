package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.ReportTargetsApi;
import org.xuefa.api.model.ReportTargets;
import org.xuefa.platform.web.Revisions;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.usecase.ManageTargets;

@ApplicationScoped
@Path("/cities/{city}/reports/{campaignId}/targets")
public class ReportTargetsResource implements ReportTargetsApi {
    private final ManageTargets targets;

    @SuppressWarnings("NullAway")
    protected ReportTargetsResource() {
        this(null);
    }

    @Inject
    public ReportTargetsResource(ManageTargets targets) {
        this.targets = targets;
    }

    @Override
    public Response getReportTargets(String city, UUID campaignId) {
        return answer(targets.read(campaignId));
    }

    @Override
    public Response setReportTargets(String city, UUID campaignId, ReportTargets wanted, @Nullable String ifMatch) {
        return answer(targets.set(campaignId, FiguresMapping.targets(wanted), Revisions.required(ifMatch)));
    }

    private static Response answer(CampaignFigures state) {
        return Response.ok(FiguresMapping.targets(state.targets())).tag(Revisions.tag(state.revision())).build();
    }
}
