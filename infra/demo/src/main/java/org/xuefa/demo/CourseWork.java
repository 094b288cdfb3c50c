package org.xuefa.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xuefa.client.ApiClient;
import org.xuefa.client.api.CourseBatchesApi;
import org.xuefa.client.api.CoursePacksApi;
import org.xuefa.client.api.CourseReviewsApi;
import org.xuefa.client.api.CoursesApi;
import org.xuefa.client.model.CourseBatchContent;
import org.xuefa.client.model.CourseContent;
import org.xuefa.client.model.CourseDecision;
import org.xuefa.client.model.CourseQuestionItem;
import org.xuefa.client.model.CourseQuestionList;
import org.xuefa.client.model.CourseReviewState;
import org.xuefa.client.model.CourseState;
import org.xuefa.client.model.CourseSubmission;
import org.xuefa.client.model.CourseSummary;

/** Courses of a city: the shipped packs, and short ones that a course editor writes and the administrator approves. */
final class CourseWork {
    private static final String SHORT_COURSES = "short-courses.json";
    private static final int MANY = 200;
    private final Visitor administrator;
    private final String city;

    /** A course as an editor writes it. */
    record Written(CourseContent content, List<CourseQuestionItem> questions) {}

    CourseWork(Visitor administrator) {
        this.administrator = administrator;
        this.city = administrator.city();
    }

    static List<Written> shortCourses() {
        try (var file = Objects.requireNonNull(CourseWork.class.getResourceAsStream(SHORT_COURSES), SHORT_COURSES)) {
            return ApiClient.createDefaultObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Packs that the city does not have yet; they come with the city, so usually none. */
    int installPacks() {
        var packs = administrator.api(CoursePacksApi::new);
        var missing = Calls.call("packs", () -> packs.listCoursePacks(city)).getItems().stream().filter(pack -> pack.getInstalledVersion() == null).toList();
        missing.forEach(pack -> Calls.call("install " + pack.getId(), () -> packs.installCoursePack(city, pack.getId())));
        return missing.size();
    }

    /** Writes what is not there under its title, has the administrator approve it, and publishes it. */
    void publish(Visitor editor, List<Written> wanted) {
        var courses = editor.api(CoursesApi::new);
        wanted.forEach(course -> publish(editor, courses, course));
    }

    /** The short courses as today's batch that everybody must finish: the portal leads there first, and nobody who tries the way lands in an hour of reading. */
    void release(Visitor editor, String title, List<Written> wanted, LocalDate today) {
        var batches = editor.api(CourseBatchesApi::new);
        if (Calls.call("batches", () -> batches.listCourseBatches(city)).getItems().stream().anyMatch(batch -> batch.getTitle().equals(title))) {
            return;
        }
        var courses = editor.api(CoursesApi::new);
        var titles = wanted.stream().map(course -> course.content().getTitle()).toList();
        var ids = Calls.call("courses", () -> courses.listCourses(city, null, null, null, null, null, null, MANY)).getItems().stream()
                .filter(course -> titles.contains(course.getTitle())).map(CourseSummary::getId).toList();
        var key = Calls.key();
        Calls.call("batch " + title, () -> batches.createCourseBatch(city, key, new CourseBatchContent().title(title).releasesOn(today).mandatory(true).courseIds(ids)));
    }

    private void publish(Visitor editor, CoursesApi courses, Written wanted) {
        var title = wanted.content().getTitle();
        var known = Calls.call("courses", () -> courses.listCourses(city, null, null, null, null, title, null, MANY)).getItems().stream()
                .filter(course -> course.getTitle().equals(title)).findFirst();
        if (known.filter(course -> course.getState() != CourseState.DRAFT).isPresent()) {
            return;
        }
        var key = Calls.key();
        var draft = known.isPresent() ? Calls.call("course", () -> courses.getCourseWithHttpInfo(city, known.get().getId()))
                : Calls.call("new course " + title, () -> courses.createCourseWithHttpInfo(city, key, wanted.content()));
        var id = draft.getData().getId();
        Calls.call("questions of " + title, () -> courses.putCourseQuestions(city, id, new CourseQuestionList().items(wanted.questions()), Calls.etag(draft)));
        var approved = approved(editor, id, title);
        Calls.call("publish " + title, () -> courses.publishCourse(city, id, approved));
    }

    /** The ETag of the draft that the administrator has approved. A run that was cut off goes on where it stopped. */
    private String approved(Visitor editor, UUID id, String title) {
        var reviews = editor.api(CourseReviewsApi::new);
        var review = Calls.call("review of " + title, () -> reviews.getCourseReviewWithHttpInfo(city, id));
        if (review.getData().getState() == CourseReviewState.DRAFT) {
            var etag = Calls.etag(review);
            review = Calls.call("submit " + title, () -> reviews.submitCourseWithHttpInfo(city, id, new CourseSubmission(), etag));
        }
        if (review.getData().getState() == CourseReviewState.IN_REVIEW) {
            var etag = Calls.etag(review);
            var approval = new CourseDecision().decision(CourseDecision.DecisionEnum.APPROVE);
            review = Calls.call("approve " + title, () -> administrator.api(CourseReviewsApi::new).decideCourseWithHttpInfo(city, id, approval, etag));
        }
        return Calls.etag(review);
    }
}
