package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.xuefa.api.StatuteImportsApi;
import org.xuefa.api.model.StatuteImportList;
import org.xuefa.api.model.StatuteImportProblem;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.usecase.ReadImports;
import org.xuefa.statutes.usecase.ReceiveStatutes;

/** Imports of laws by the platform operator. */
@ApplicationScoped
@Path("/platform/statute-imports")
public class StatuteImportsResource implements StatuteImportsApi {
    private final ReceiveStatutes receive;
    private final ReadImports read;

    @SuppressWarnings("NullAway")
    protected StatuteImportsResource() {
        this(null, null);
    }

    @Inject
    public StatuteImportsResource(ReceiveStatutes receive, ReadImports read) {
        this.receive = receive;
        this.read = read;
    }

    @Override
    public Response importStatutes(InputStream body) {
        var begun = receive.receive(body, CurrentCaller.required().userName());
        return Response.accepted(shown(begun)).header("Location", "/api/v1/platform/statute-imports/" + begun.id()).build();
    }

    @Override
    public Response listStatuteImports() {
        return Response.ok(new StatuteImportList().items(read.latest().stream().map(StatuteImportsResource::shown).toList())).build();
    }

    @Override
    public Response getStatuteImport(UUID importId) {
        return Response.ok(shown(read.one(importId))).build();
    }

    private static org.xuefa.api.model.StatuteImport shown(StatuteImport found) {
        return new org.xuefa.api.model.StatuteImport().id(found.id())
                .state(org.xuefa.api.model.StatuteImport.StateEnum.valueOf(found.state().name()))
                .files(found.files()).done(found.done()).added(found.added()).newVersions(found.newVersions()).unchanged(found.unchanged()).articles(found.articles())
                .problems(found.problems().stream().map(problem -> new StatuteImportProblem().fileName(problem.file()).line(problem.line() == 0 ? null : problem.line())
                        .message(problem.message())).toList())
                .startedAt(found.startedAt()).finishedAt(found.finishedAt());
    }
}
