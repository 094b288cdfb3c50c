package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.learning.domain.CourseState;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.ReviewEntry;
import org.xuefa.learning.domain.ReviewStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** From a draft to an approved one: somebody submits it, somebody else approves it or returns it. The course's row is locked first, so two reviewers take turns. */
@ApplicationScoped
public class ReviewCourse {
    private static final int LONGEST_HISTORY = 200;
    private final CourseStore courses;
    private final ReviewStore reviews;
    private final ReviewBook book;
    private final CheckCitations citations;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected ReviewCourse() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReviewCourse(CourseStore courses, ReviewStore reviews, ReviewBook book, CheckCitations citations, AuditLog audit) {
        this.courses = courses;
        this.reviews = reviews;
        this.book = book;
        this.citations = citations;
        this.audit = audit;
    }

    /**
     * @param own the caller may not decide on it, whoever else may
     * @param history the latest first
     */
    public record View(StoredCourse course, DraftReview review, boolean own, boolean mayDecide, List<ReviewEntry> history) {}

    /** States of several courses, and how many of the city wait for review. */
    public record Overview(Map<UUID, DraftReview> reviews, long waiting) {}

    @Transactional
    public View read(UUID courseId) {
        return view(courses.find(courseId).orElseThrow(Refusal::notFound));
    }

    @Transactional
    public DraftReview state(UUID courseId) {
        return book.required(courseId);
    }

    @Transactional
    public Overview overview(Collection<UUID> courseIds) {
        return new Overview(reviews.findAll(courseIds), reviews.waiting());
    }

    @Transactional
    public View submit(UUID courseId, long expectedRevision, String comment) {
        var course = locked(courseId, expectedRevision);
        if (course.state() == CourseState.PUBLISHED && !course.changed()) {
            throw new Refusal(LearningProblem.COURSE_NOTHING_TO_REVIEW);
        }
        var review = book.required(courseId);
        if (review.state() == DraftReview.State.IN_REVIEW || review.state() == DraftReview.State.APPROVED) {
            throw new Refusal(LearningProblem.COURSE_ALREADY_SUBMITTED);
        }
        citations.require(course);
        return save(review.submitted(CurrentCaller.required().subject()), ReviewEntry.Deed.SUBMITTED, comment, "course.submitted");
    }

    @Transactional
    public View decide(UUID courseId, long expectedRevision, boolean approve, String comment) {
        locked(courseId, expectedRevision);
        if (!approve && comment.isBlank()) {
            throw Refusal.invalid("/comment", "required", "退回时请说明原因");
        }
        var review = book.required(courseId);
        if (review.state() != DraftReview.State.IN_REVIEW) {
            throw new Refusal(LearningProblem.COURSE_NOT_IN_REVIEW);
        }
        if (!review.mayBeDecided(CurrentCaller.required().subject(), ReviewBook.isAdministrator())) {
            throw new Refusal(LearningProblem.OWN_COURSE_REVIEW);
        }
        return save(review.decided(approve), approve ? ReviewEntry.Deed.APPROVED : ReviewEntry.Deed.RETURNED, comment, approve ? "course.approved" : "course.returned");
    }

    @Transactional
    public ReviewEntry comment(UUID courseId, String text) {
        if (text.isBlank()) {
            throw Refusal.invalid("/text", "required", "请写下意见");
        }
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        var review = book.required(course.id());
        audit.record("course.commented", "course", courseId.toString(), Map.of("draftRevision", review.draftRevision()));
        return book.note(review, ReviewEntry.Deed.COMMENTED, null, text);
    }

    private StoredCourse locked(UUID courseId, long expectedRevision) {
        var course = courses.lock(courseId).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, course.revision());
        return course;
    }

    private View save(DraftReview review, ReviewEntry.Deed deed, String comment, String audited) {
        reviews.save(review);
        book.note(review, deed, null, comment);
        audit.record(audited, "course", review.courseId().toString(), Map.of("draftRevision", review.draftRevision()));
        return view(courses.find(review.courseId()).orElseThrow(Refusal::notFound));
    }

    private View view(StoredCourse course) {
        var review = book.required(course.id());
        var subject = CurrentCaller.required().subject();
        var administrator = ReviewBook.isAdministrator();
        return new View(course, review, review.isOwn(subject, administrator), review.mayBeDecided(subject, administrator), reviews.history(course.id(), LONGEST_HISTORY));
    }
}
