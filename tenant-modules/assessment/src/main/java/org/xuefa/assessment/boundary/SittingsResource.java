package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.SittingsApi;
import org.xuefa.api.model.ExtraTimeInput;
import org.xuefa.api.model.Recount;
import org.xuefa.api.model.SittingPage;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.assessment.usecase.SuperviseSittings;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.web.Cursors;

/** Sittings for administrators in scope. */
@Path("/cities/{city}/sittings")
@ApplicationScoped
public class SittingsResource implements SittingsApi {
    private final SuperviseSittings supervise;
    private final Cursors cursors;

    protected SittingsResource() {
        this(null, null);
    }

    @Inject
    public SittingsResource(SuperviseSittings supervise, Cursors cursors) {
        this.supervise = supervise;
        this.cursors = cursors;
    }

    @Override
    public Response listSittings(String city, UUID campaignId, @Nullable UUID personId, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        var filter = new Sittings.Filter(campaignId, personId, Words.filter("state", state, Sitting.State.class));
        var caller = CurrentCaller.required();
        var signature = "sittings|" + filter + "|" + caller.subject();
        int size = Cursors.limit(limit);
        var found = supervise.list(filter, caller, cursors.position(cursor, signature).map(UUID::fromString).orElse(null), size + 1);
        var page = new SittingPage().items(found.stream().limit(size).map(SittingShapes::summary).toList());
        return Response.ok(found.size() > size ? page.next(cursors.next(signature, found.get(size - 1).sitting().id().toString())) : page).build();
    }

    @Override
    public Response getSitting(String city, UUID sittingId) {
        return Response.ok(SittingShapes.summary(supervise.get(sittingId, CurrentCaller.required()))).build();
    }

    @Override
    public Response extendSitting(String city, UUID sittingId, String idempotencyKey, ExtraTimeInput input) {
        return Response.ok(SittingShapes.summary(supervise.extend(sittingId, CurrentCaller.required(), input.getMinutes(), input.getReason()))).build();
    }

    @Override
    public Response recountSitting(String city, UUID sittingId) {
        var recount = supervise.recount(sittingId, CurrentCaller.required());
        return Response.ok(new Recount().sittingId(sittingId).storedScore(recount.stored().score()).computedScore(recount.computed().score())
                .equal(recount.stored().equals(recount.computed())).ruleVersion(recount.ruleVersion())).build();
    }
}
