package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.xuefa.api.CoursePacksApi;
import org.xuefa.api.model.CourseKind;
import org.xuefa.api.model.CoursePack;
import org.xuefa.api.model.CoursePackList;
import org.xuefa.learning.usecase.ShippedPacks;

/** Serves the contract's CoursePacksApi. */
@Path("/cities/{city}/course-packs")
@ApplicationScoped
public class CoursePacksResource implements CoursePacksApi {
    private final ShippedPacks packs;

    @SuppressWarnings("NullAway")
    protected CoursePacksResource() {
        this(null);
    }

    @Inject
    public CoursePacksResource(ShippedPacks packs) {
        this.packs = packs;
    }

    @Override
    public Response listCoursePacks(String city) {
        return Response.ok(new CoursePackList().items(packs.all().stream().map(CoursePacksResource::pack).toList())).build();
    }

    @Override
    public Response installCoursePack(String city, String packId) {
        return Response.ok(pack(packs.install(packId))).build();
    }

    private static CoursePack pack(ShippedPacks.PackState state) {
        var pack = state.pack();
        var installed = state.installed();
        return new CoursePack().id(pack.id()).title(pack.title()).summary(pack.summary()).kind(CourseKind.valueOf(pack.kind().name())).department(pack.department())
                .shippedVersion(pack.version()).installedVersion(installed == null ? null : installed.version()).installedAt(installed == null ? null : installed.at())
                .courses(pack.courses().size());
    }
}
