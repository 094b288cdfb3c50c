package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CourseFoldersApi;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.usecase.ImportFolder;
import org.xuefa.learning.usecase.ReadFolder;
import org.xuefa.learning.usecase.ReadMedia;
import org.xuefa.learning.usecase.ReviewCourse;
import org.xuefa.packtool.LooseCourse;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's CourseFoldersApi. */
@ApplicationScoped
@Path("/cities/{city}/course-folders")
public class CourseFoldersResource implements CourseFoldersApi {
    private final ReadFolder read;
    private final ImportFolder folders;
    private final ReadMedia tickets;
    private final ReviewCourse reviews;

    @SuppressWarnings("NullAway")
    protected CourseFoldersResource() {
        this(null, null, null, null);
    }

    @Inject
    public CourseFoldersResource(ReadFolder read, ImportFolder folders, ReadMedia tickets, ReviewCourse reviews) {
        this.read = read;
        this.folders = folders;
        this.tickets = tickets;
        this.reviews = reviews;
    }

    @Override
    public Response checkCourseFolder(String city, InputStream body, @Nullable String name) {
        try (var file = receive(body)) {
            return Response.ok(FolderMapping.report(read.read(file.path(), FolderMapping.name(name)))).build();
        }
    }

    @Override
    public Response importCourseFolder(String city, InputStream body, @Nullable String name) {
        try (var file = receive(body)) {
            var course = folders.create(read.read(file.path(), FolderMapping.name(name)));
            return Response.status(Response.Status.CREATED).entity(CourseMapping.detail(course, CourseReviewMapping.state(course, reviews.state(course.id())), MediaLinks.of(city, tickets))).tag(Revisions.tag(course.revision())).build();
        }
    }

    private static UploadedFile receive(InputStream body) {
        return UploadedFile.receive(body, LooseCourse.LIMITS.zipBytes(), LearningProblem.COURSE_FOLDER_TOO_LARGE);
    }
}
