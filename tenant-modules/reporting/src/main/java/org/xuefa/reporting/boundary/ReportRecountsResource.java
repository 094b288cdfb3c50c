package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.ReportRecountsApi;
import org.xuefa.api.model.ReportRecountPage;
import org.xuefa.platform.web.Cursors;
import org.xuefa.reporting.usecase.RecountFigures;

@ApplicationScoped
@Path("/cities/{city}/reports/{campaignId}/recounts")
public class ReportRecountsResource implements ReportRecountsApi {
    private final RecountFigures recounts;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected ReportRecountsResource() {
        this(null, null);
    }

    @Inject
    public ReportRecountsResource(RecountFigures recounts, Cursors cursors) {
        this.recounts = recounts;
        this.cursors = cursors;
    }

    @Override
    public Response listReportRecounts(String city, UUID campaignId, @Nullable String cursor, @Nullable Integer limit) {
        var name = "report-recounts " + campaignId;
        var rows = Cursors.limit(limit);
        var found = recounts.newest(campaignId, cursors.position(cursor, name).map(UUID::fromString).orElse(null), rows + 1);
        var page = new ReportRecountPage().items(found.stream().limit(rows).map(PeopleMapping::recount).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(name, found.get(rows - 1).id().toString())) : page).build();
    }

    @Override
    public Response startReportRecount(String city, UUID campaignId, String idempotencyKey) {
        return Response.accepted(PeopleMapping.recount(recounts.begin(campaignId))).build();
    }

    @Override
    public Response getReportRecount(String city, UUID campaignId, UUID recountId) {
        return Response.ok(PeopleMapping.recount(recounts.one(campaignId, recountId))).build();
    }
}
