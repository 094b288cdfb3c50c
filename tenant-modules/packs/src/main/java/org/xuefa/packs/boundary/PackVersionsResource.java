package org.xuefa.packs.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.xuefa.api.PackVersionsApi;
import org.xuefa.api.model.NewPackComment;
import org.xuefa.api.model.PackDecision;
import org.xuefa.packs.usecase.InstallVersion;
import org.xuefa.packs.usecase.OutdatedCitations;
import org.xuefa.packs.usecase.ReadPacks;
import org.xuefa.packs.usecase.ReviewPack;
import org.xuefa.packs.usecase.RunInstallation;
import org.xuefa.packs.usecase.UploadPack;
import org.xuefa.packtool.PackWriter;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's PackVersionsApi. */
@Path("")
@ApplicationScoped
public class PackVersionsResource implements PackVersionsApi {
    private final UploadPack uploads;
    private final ReadPacks read;
    private final ReviewPack review;
    private final RunInstallation effects;
    private final InstallVersion installation;
    private final OutdatedCitations outdated;
    private final CityDirectory cities;

    @SuppressWarnings("NullAway")
    protected PackVersionsResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public PackVersionsResource(UploadPack uploads, ReadPacks read, ReviewPack review, RunInstallation effects, InstallVersion installation, OutdatedCitations outdated,
            CityDirectory cities) {
        this.uploads = uploads;
        this.read = read;
        this.review = review;
        this.effects = effects;
        this.installation = installation;
        this.outdated = outdated;
        this.cities = cities;
    }

    @Override
    public Response uploadPack(String city, InputStream body) {
        try (var file = ReceivedFile.receive(body)) {
            return answer(Response.status(Response.Status.CREATED), uploads.upload(file.upload()));
        }
    }

    @Override
    public Response getPackVersion(String city, UUID versionId) {
        return answer(Response.ok(), versionId);
    }

    @Override
    public Response discardPackVersion(String city, UUID versionId) {
        review.discard(versionId);
        return Response.noContent().build();
    }

    @Override
    public Response readPackCourse(String city, UUID versionId, String slug) {
        return Response.ok(DifferenceMapping.reading(read.course(versionId, slug), read)).build();
    }

    @Override
    public Response comparePackVersion(String city, UUID versionId) {
        return Response.ok(DifferenceMapping.difference(read.difference(versionId))).build();
    }

    @Override
    public Response foretellPackInstallation(String city, UUID versionId) {
        return Response.ok(Mapping.effect(effects.effect(versionId))).build();
    }

    @Override
    public Response downloadPack(String city, UUID versionId) {
        var view = read.version(versionId);
        StreamingOutput body = out -> {
            var number = 0;
            for (var piece = read.piece(versionId, number); piece.isPresent(); piece = read.piece(versionId, ++number)) {
                out.write(piece.get());
            }
        };
        return Response.ok(body, "application/zip").header(HttpHeaders.CONTENT_LENGTH, view.version().bytes()).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + PackWriter.fileName(view.content()) + "\"").build();
    }

    @Override
    public Response commentPackVersion(String city, UUID versionId, String idempotencyKey, NewPackComment comment) {
        return Response.status(Response.Status.CREATED).entity(Mapping.comment(review.comment(versionId, Mapping.text(comment.getPlace()), comment.getText()))).build();
    }

    @Override
    public Response submitPackVersion(String city, UUID versionId) {
        review.submit(versionId);
        return answer(Response.ok(), versionId);
    }

    @Override
    public Response decidePackVersion(String city, UUID versionId, PackDecision decision) {
        review.decide(versionId, decision.getDecision() == PackDecision.DecisionEnum.APPROVE, Mapping.text(decision.getComment()));
        return answer(Response.ok(), versionId);
    }

    @Override
    public Response publishPackVersion(String city, UUID versionId) {
        review.publish(versionId);
        return answer(Response.ok(), versionId);
    }

    @Override
    public Response installPackVersion(String city, UUID versionId) {
        return Response.ok(Mapping.effect(installation.install(versionId))).build();
    }

    private Response answer(Response.ResponseBuilder response, UUID versionId) {
        var view = read.version(versionId);
        return response.entity(Mapping.version(view, outdated.of(view.content()), cities)).tag(Revisions.tag(view.version().revision())).build();
    }
}
