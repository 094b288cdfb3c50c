package org.xuefa.statutes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.StatuteImportsApi;
import org.xuefa.api.model.StatuteFile;
import org.xuefa.api.model.StatuteFileOutcome;
import org.xuefa.api.model.StatuteFilePage;
import org.xuefa.api.model.StatuteImportList;
import org.xuefa.api.model.StatuteImportProblem;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.web.Cursors;
import org.xuefa.statutes.domain.ImportStore;
import org.xuefa.statutes.domain.StatuteImport;
import org.xuefa.statutes.usecase.ReadImports;
import org.xuefa.statutes.usecase.ReceiveStatutes;

/** Imports of laws by the platform operator. */
@ApplicationScoped
@Path("/platform/statute-imports")
public class StatuteImportsResource implements StatuteImportsApi {
    private final ReceiveStatutes receive;
    private final ReadImports read;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected StatuteImportsResource() {
        this(null, null, null);
    }

    @Inject
    public StatuteImportsResource(ReceiveStatutes receive, ReadImports read, Cursors cursors) {
        this.receive = receive;
        this.read = read;
        this.cursors = cursors;
    }

    @Override
    public Response importStatutes(InputStream body, @Nullable String fileName, @Nullable String category, @Nullable Boolean replace) {
        boolean replaces = Boolean.TRUE.equals(replace);
        var operator = CurrentCaller.required().userName();
        var begun = fileName != null && ReceiveStatutes.isLaw(fileName) ? receive.receiveOne(body, fileName, category, replaces, operator)
                : receive.receive(body, replaces, operator);
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

    @Override
    public Response listStatuteImportFiles(UUID importId, @Nullable StatuteFileOutcome outcome, @Nullable String cursor, @Nullable Integer limit) {
        var list = "statute-files\0" + importId + "\0" + outcome;
        int rows = Cursors.limit(limit);
        boolean waiting = outcome == StatuteFileOutcome.WAITING;
        var only = outcome == null || waiting ? null : StatuteImport.Outcome.valueOf(outcome.name());
        var files = read.files(importId, only, waiting, cursors.position(cursor, list).map(Integer::valueOf).orElse(0), rows + 1);
        var page = new StatuteFilePage().items(files.stream().limit(rows).map(StatuteImportsResource::shown).toList());
        return Response.ok(files.size() > rows ? page.next(cursors.next(list, Integer.toString(files.get(rows).place()))) : page).build();
    }

    private static StatuteFile shown(ImportStore.Settled file) {
        var outcome = file.outcome() == null ? StatuteFileOutcome.WAITING : StatuteFileOutcome.valueOf(file.outcome().name());
        return new StatuteFile().fileName(file.name()).outcome(outcome).articles(file.articles()).line(file.line() == 0 ? null : file.line()).message(file.message());
    }

    private static org.xuefa.api.model.StatuteImport shown(StatuteImport found) {
        return new org.xuefa.api.model.StatuteImport().id(found.id())
                .state(org.xuefa.api.model.StatuteImport.StateEnum.valueOf(found.state().name()))
                .files(found.files()).done(found.done()).added(found.added()).newVersions(found.newVersions()).unchanged(found.unchanged()).corrected(found.corrected()).articles(found.articles())
                .problems(found.problems().stream().map(problem -> new StatuteImportProblem().fileName(problem.file()).line(problem.line() == 0 ? null : problem.line())
                        .message(problem.message())).toList())
                .startedAt(found.startedAt()).finishedAt(found.finishedAt());
    }
}
