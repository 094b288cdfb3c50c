package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.StatuteIndexApi;
import org.xuefa.api.model.IndexAnalysis;
import org.xuefa.api.model.IndexReason;
import org.xuefa.api.model.IndexState;
import org.xuefa.statutes.search.Meanings;
import org.xuefa.statutes.usecase.IndexStatutes;

/** The search index of the library, as the platform operator watches it. */
@ApplicationScoped
@Path("/platform/statute-index")
public class StatuteIndexResource implements StatuteIndexApi {
    private final IndexStatutes index;
    private final StatuteJobs jobs;
    private final Meanings meanings;

    @SuppressWarnings("NullAway")
    protected StatuteIndexResource() {
        this(null, null, null);
    }

    @Inject
    public StatuteIndexResource(IndexStatutes index, StatuteJobs jobs, Meanings meanings) {
        this.index = index;
        this.jobs = jobs;
        this.meanings = meanings;
    }

    @Override
    public Response getStatuteIndex() {
        return Response.ok(shown(index.state())).build();
    }

    @Override
    public Response rebuildStatuteIndex() {
        jobs.rebuildSoon();
        return Response.accepted(shown(index.state()).state(IndexState.StateEnum.BUILDING)).build();
    }

    private IndexState shown(IndexStatutes.State state) {
        var word = state.building() ? IndexState.StateEnum.BUILDING : state.available() ? IndexState.StateEnum.READY : IndexState.StateEnum.UNAVAILABLE;
        return new IndexState().state(word).stored((int) state.stored()).indexed((int) state.inIndex().count()).waiting((int) state.waiting())
                .storedHash(Long.toHexString(state.inDatabase().hash())).indexedHash(Long.toHexString(state.inIndex().hash()))
                .equal(state.inDatabase().equals(state.inIndex())).meaning(meanings.isOn())
                .analysis(state.analysis() == null ? null : IndexAnalysis.fromValue(state.analysis().token()))
                .reason(state.reason() == null ? null : IndexReason.fromValue(state.reason().token()));
    }
}
