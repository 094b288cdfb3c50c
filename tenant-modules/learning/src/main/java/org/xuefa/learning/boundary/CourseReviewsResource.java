package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.CourseReviewsApi;
import org.xuefa.api.model.CourseComment;
import org.xuefa.api.model.CourseDecision;
import org.xuefa.api.model.CourseSubmission;
import org.xuefa.learning.usecase.CheckCitations;
import org.xuefa.learning.usecase.ForetellPublication;
import org.xuefa.learning.usecase.ReviewCourse;
import org.xuefa.platform.web.Revisions;

/** Serves the contract's CourseReviewsApi. */
@Path("")
@ApplicationScoped
public class CourseReviewsResource implements CourseReviewsApi {
    private final ReviewCourse review;
    private final ForetellPublication foretell;
    private final CheckCitations citations;

    @SuppressWarnings("NullAway")
    protected CourseReviewsResource() {
        this(null, null, null);
    }

    @Inject
    public CourseReviewsResource(ReviewCourse review, ForetellPublication foretell, CheckCitations citations) {
        this.review = review;
        this.foretell = foretell;
        this.citations = citations;
    }

    @Override
    public Response getCourseReview(String city, UUID courseId) {
        return answer(review.read(courseId));
    }

    @Override
    public Response submitCourse(String city, UUID courseId, CourseSubmission submission, @Nullable String ifMatch) {
        return answer(review.submit(courseId, Revisions.required(ifMatch), text(submission.getComment())));
    }

    @Override
    public Response decideCourse(String city, UUID courseId, CourseDecision decision, @Nullable String ifMatch) {
        return answer(review.decide(courseId, Revisions.required(ifMatch), decision.getDecision() == CourseDecision.DecisionEnum.APPROVE, text(decision.getComment())));
    }

    @Override
    public Response commentCourse(String city, UUID courseId, String idempotencyKey, CourseComment comment) {
        return Response.status(Response.Status.CREATED).entity(CourseReviewMapping.entry(review.comment(courseId, comment.getText()))).build();
    }

    @Override
    public Response foretellCoursePublication(String city, UUID courseId) {
        var foretold = foretell.effect(courseId);
        return Response.ok(CourseReviewMapping.effect(foretold.effect())).tag(Revisions.tag(foretold.revision())).build();
    }

    @Override
    public Response compareCourseDraft(String city, UUID courseId) {
        return Response.ok(CourseReviewMapping.difference(foretell.difference(courseId))).build();
    }

    @Override
    public Response checkCourseCitations(String city, UUID courseId) {
        var checked = citations.check(courseId);
        return Response.ok(CourseReviewMapping.citations(checked.report())).tag(Revisions.tag(checked.revision())).build();
    }

    private static Response answer(ReviewCourse.View view) {
        return Response.ok(CourseReviewMapping.review(view)).tag(Revisions.tag(view.course().revision())).build();
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("").strip();
    }
}
