package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xuefa.learning.CoursePublished;
import org.xuefa.learning.CourseRetired;
import org.xuefa.learning.CourseWithdrawn;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.CourseStore.EditionChapter;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Makes the draft what learners see, as a new edition; or takes a course off the list. */
@ApplicationScoped
public class PublishCourse {
    private final CourseStore courses;
    private final CatalogueBook catalogue;
    private final ChapterHtml html;
    private final ReviewBook reviews;
    private final CourseComparison comparison;
    private final CourseEffects effects;
    private final CheckCitations citations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected PublishCourse() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public PublishCourse(CourseStore courses, CatalogueBook catalogue, ChapterHtml html, ReviewBook reviews, CourseComparison comparison, CourseEffects effects,
            CheckCitations citations, Outbox outbox, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.html = html;
        this.reviews = reviews;
        this.comparison = comparison;
        this.effects = effects;
        this.citations = citations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** An editor publishes what was approved; nobody what cites unknown law, unless it was out like that already. Chapters that now ask for more time than was studied open again, as the effect has foretold. */
    @Transactional
    public StoredCourse publish(UUID courseId, long expectedRevision) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, course.revision());
        if (course.state() == CourseState.PUBLISHED && !course.changed()) {
            return course;
        }
        var review = reviews.publishable(courseId);
        if (course.changed()) {
            citations.require(course);
        }
        effects.apply(effects.campaign(), courseId, comparison.of(course).change());
        return publish(course, review.name());
    }

    /** A course that is out and has not changed stays as it is. */
    StoredCourse publish(StoredCourse course) {
        return publish(course, "PACK");
    }

    private StoredCourse publish(StoredCourse course, String review) {
        if (course.state() == CourseState.PUBLISHED && !course.changed()) {
            return course;
        }
        var now = clock.instant();
        var published = course.published(now);
        courses.save(published);
        if (course.changed()) {
            courses.addEdition(published, chapters(published), now);
        }
        reviews.published(published);
        audit.record("course.published", "course", course.id().toString(), Map.of("version", published.version(), "review", review));
        outbox.publish(new CoursePublished(course.id(), published.version()));
        catalogue.changed();
        return published;
    }

    @Transactional
    public StoredCourse withdraw(UUID courseId, long expectedRevision) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, course.revision());
        if (course.state() != CourseState.PUBLISHED) {
            throw new Refusal(LearningProblem.COURSE_NOT_PUBLISHED);
        }
        var withdrawn = course.withdrawn(clock.instant());
        courses.save(withdrawn);
        reviews.withdrawn(courseId);
        audit.record("course.withdrawn", "course", courseId.toString(), Map.of());
        outbox.publish(new CourseWithdrawn(courseId));
        catalogue.changed();
        return withdrawn;
    }

    /** Nobody may begin it any more. */
    StoredCourse retire(StoredCourse course) {
        var retired = course.retired(clock.instant());
        courses.save(retired);
        audit.record("course.retired", "course", course.id().toString(), Map.of());
        outbox.publish(new CourseRetired(course.id()));
        catalogue.changed();
        return retired;
    }

    private List<EditionChapter> chapters(StoredCourse course) {
        var drafts = course.draft().chapters();
        return IntStream.range(0, drafts.size()).mapToObj(index -> {
            var draft = drafts.get(index);
            return new EditionChapter(draft.id(), index + 1, draft.title(), draft.requiredSeconds(), html.render(draft.markdown()), draft.cites(), draft.media());
        }).toList();
    }
}
