package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CoursesApi;
import org.xuefa.api.model.CourseContent;
import org.xuefa.api.model.CoursePage;
import org.xuefa.api.model.CourseQuestionList;
import org.xuefa.api.model.MarkdownText;
import org.xuefa.api.model.RenderedText;
import org.xuefa.learning.domain.CourseKind;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.learning.usecase.EditCourse;
import org.xuefa.learning.usecase.EditMedia;
import org.xuefa.learning.usecase.PublishCourse;
import org.xuefa.learning.usecase.ReadCourses;
import org.xuefa.learning.usecase.ReadMedia;
import org.xuefa.learning.usecase.ReviewCourse;
import org.xuefa.platform.web.Cursors;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's CoursesApi. */
@Path("")
@ApplicationScoped
public class CoursesResource implements CoursesApi {
    private static final long LARGEST_FILE = 512L << 20;
    private final ReadCourses read;
    private final EditCourse edit;
    private final PublishCourse publish;
    private final EditMedia files;
    private final ReadMedia tickets;
    private final ReviewCourse reviews;
    private final Cursors cursors;

    @SuppressWarnings("NullAway")
    protected CoursesResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CoursesResource(ReadCourses read, EditCourse edit, PublishCourse publish, EditMedia files, ReadMedia tickets, ReviewCourse reviews, Cursors cursors) {
        this.read = read;
        this.edit = edit;
        this.publish = publish;
        this.files = files;
        this.tickets = tickets;
        this.reviews = reviews;
        this.cursors = cursors;
    }

    @Context
    private HttpHeaders headers;

    @Override
    public Response listCourses(String city, @Nullable String kind, @Nullable String theme, @Nullable String state, @Nullable String review, @Nullable String search,
            @Nullable String cursor, @Nullable Integer limit) {
        var filter = new CourseStore.CourseFilter(Words.optional(CourseKind.class, kind, "/kind"), theme, Words.optional(CourseState.class, state, "/state"),
                Words.optional(DraftReview.State.class, review, "/review"), search);
        var list = "courses:" + filter;
        var rows = Cursors.limit(limit);
        var position = cursors.position(cursor, list);
        var found = read.page(filter, position.map(mark -> mark.substring(36)).orElse(null), position.map(mark -> UUID.fromString(mark.substring(0, 36))).orElse(null), rows + 1);
        var overview = reviews.overview(found.stream().map(StoredCourse::id).toList());
        var page = new CoursePage().inReview(overview.waiting()).items(found.stream().limit(rows)
                .map(course -> CourseMapping.summary(course, CourseReviewMapping.state(course, Objects.requireNonNull(overview.reviews().get(course.id()))))).toList());
        return Response.ok(found.size() > rows ? page.next(cursors.next(list, found.get(rows - 1).id() + found.get(rows - 1).draft().title())) : page).build();
    }

    @Override
    public Response createCourse(String city, String idempotencyKey, CourseContent content) {
        return answer(Response.status(Response.Status.CREATED), city, edit.create(CourseMapping.draft(content)));
    }

    @Override
    public Response getCourse(String city, UUID courseId) {
        return answer(Response.ok(), city, read.one(courseId));
    }

    @Override
    public Response updateCourse(String city, UUID courseId, CourseContent content, @Nullable String ifMatch) {
        return answer(Response.ok(), city, edit.update(courseId, Revisions.required(ifMatch), CourseMapping.draft(content)));
    }

    @Override
    public Response publishCourse(String city, UUID courseId, @Nullable String ifMatch) {
        return answer(Response.ok(), city, publish.publish(courseId, Revisions.required(ifMatch)));
    }

    @Override
    public Response withdrawCourse(String city, UUID courseId, @Nullable String ifMatch) {
        return answer(Response.ok(), city, publish.withdraw(courseId, Revisions.required(ifMatch)));
    }

    @Override
    public Response getCourseQuestions(String city, UUID courseId) {
        return questions(read.one(courseId));
    }

    @Override
    public Response putCourseQuestions(String city, UUID courseId, CourseQuestionList questions, @Nullable String ifMatch) {
        return questions(edit.replaceQuestions(courseId, Revisions.required(ifMatch), CourseMapping.questions(questions)));
    }

    @Override
    public Response addChapterMedia(String city, UUID courseId, UUID chapterId, String name, InputStream body) {
        try (var file = UploadedFile.receive(body, LARGEST_FILE)) {
            var type = headers.getMediaType();
            var stored = files.add(courseId, chapterId, name, type == null ? "" : type.getType() + "/" + type.getSubtype(), file.path());
            return Response.status(Response.Status.CREATED).entity(CourseMapping.media(stored, MediaLinks.of(city, tickets))).build();
        }
    }

    @Override
    public Response removeChapterMedia(String city, UUID courseId, UUID chapterId, UUID mediaId) {
        files.remove(courseId, chapterId, mediaId);
        return Response.noContent().build();
    }

    @Override
    public Response previewChapter(String city, MarkdownText text) {
        return Response.ok(new RenderedText().html(read.html(text.getMarkdown()))).build();
    }

    private Response answer(Response.ResponseBuilder response, String city, StoredCourse course) {
        var state = CourseReviewMapping.state(course, reviews.state(course.id()));
        return response.entity(CourseMapping.detail(course, state, MediaLinks.of(city, tickets))).tag(Revisions.tag(course.revision())).build();
    }

    private static Response questions(StoredCourse course) {
        return Response.ok(CourseMapping.questions(course)).tag(Revisions.tag(course.revision())).build();
    }
}
