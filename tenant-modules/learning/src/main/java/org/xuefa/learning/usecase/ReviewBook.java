package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.LearningProblem;
import org.xuefa.learning.domain.ReviewEntry;
import org.xuefa.learning.domain.ReviewStore;
import org.xuefa.learning.domain.StoredCourse;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** The history of a course, and what it allows. Call inside a transaction with the course locked. */
@ApplicationScoped
public class ReviewBook {
    private final ReviewStore reviews;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReviewBook() {
        this(null, null);
    }

    @Inject
    public ReviewBook(ReviewStore reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Where the review stood when the caller published: an administrator need not wait for it. */
    DraftReview.State publishable(UUID courseId) {
        var review = required(courseId);
        if (!review.mayBePublished(isAdministrator())) {
            throw new Refusal(LearningProblem.COURSE_NOT_APPROVED);
        }
        return review.state();
    }

    void published(StoredCourse course) {
        note(required(course.id()), ReviewEntry.Deed.PUBLISHED, course.version(), "");
    }

    void withdrawn(UUID courseId) {
        note(required(courseId), ReviewEntry.Deed.WITHDRAWN, null, "");
    }

    DraftReview required(UUID courseId) {
        return reviews.find(courseId).orElseThrow(Refusal::notFound);
    }

    ReviewEntry note(DraftReview review, ReviewEntry.Deed deed, @Nullable Integer version, String comment) {
        var caller = CurrentCaller.orSystem();
        var entry = new ReviewEntry(Ids.next(), review.courseId(), deed, clock.instant(), caller.subject(), caller.displayName(), review.draftRevision(), version, comment.strip());
        reviews.add(entry);
        return entry;
    }

    static boolean isAdministrator() {
        return CurrentCaller.required().is(Role.CITY_ADMIN);
    }
}
