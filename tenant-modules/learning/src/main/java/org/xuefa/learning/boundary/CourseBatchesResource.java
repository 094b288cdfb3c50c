package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CourseBatchesApi;
import org.xuefa.api.model.BatchCourse;
import org.xuefa.api.model.CourseBatch;
import org.xuefa.api.model.CourseBatchContent;
import org.xuefa.api.model.CourseBatchList;
import org.xuefa.api.model.CourseState;
import org.xuefa.learning.domain.BatchStore;
import org.xuefa.learning.usecase.EditBatches;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's CourseBatchesApi. */
@Path("/cities/{city}/course-batches")
@ApplicationScoped
public class CourseBatchesResource implements CourseBatchesApi {
    private final EditBatches batches;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CourseBatchesResource() {
        this(null, null);
    }

    @Inject
    public CourseBatchesResource(EditBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Response listCourseBatches(String city) {
        return Response.ok(new CourseBatchList().items(batches.all().stream().map(this::batch).toList())).build();
    }

    @Override
    public Response createCourseBatch(String city, String idempotencyKey, CourseBatchContent content) {
        return answer(Response.status(Response.Status.CREATED),
                batches.create(content.getTitle(), content.getReleasesOn(), content.getMandatory(), content.getCourseIds()));
    }

    @Override
    public Response getCourseBatch(String city, UUID batchId) {
        return answer(Response.ok(), batches.one(batchId));
    }

    @Override
    public Response updateCourseBatch(String city, UUID batchId, CourseBatchContent content, @Nullable String ifMatch) {
        return answer(Response.ok(),
                batches.change(batchId, Revisions.required(ifMatch), content.getTitle(), content.getReleasesOn(), content.getMandatory(), content.getCourseIds()));
    }

    private Response answer(Response.ResponseBuilder response, BatchStore.BatchCourses found) {
        return response.entity(batch(found)).tag(Revisions.tag(found.batch().revision())).build();
    }

    private CourseBatch batch(BatchStore.BatchCourses found) {
        var batch = found.batch();
        return new CourseBatch().id(batch.id()).title(batch.title()).releasesOn(batch.releasesOn()).mandatory(batch.mandatory())
                .released(!clock.instant().isBefore(batch.releasedAt()))
                .courses(found.courses().stream().map(course -> new BatchCourse().id(course.id()).title(course.title()).state(Words.same(CourseState.class, course.state()))).toList());
    }
}
