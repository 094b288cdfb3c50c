package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xuefa.learning.domain.DraftReview;
import org.xuefa.learning.domain.ReviewEntry;
import org.xuefa.learning.domain.ReviewStore;

/** The state of a review lies in the row of its course, where a change of the draft takes it back; the history is append-only. */
@ApplicationScoped
public class JpaReviews implements ReviewStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaReviews() {
        this(null);
    }

    @Inject
    public JpaReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<DraftReview> find(UUID courseId) {
        return Optional.ofNullable(entityManager.find(CourseRow.class, courseId)).map(JpaReviews::review);
    }

    @Override
    public Map<UUID, DraftReview> findAll(Collection<UUID> courseIds) {
        return entityManager.createQuery("from CourseRow c where c.id in :ids", CourseRow.class).setParameter("ids", courseIds)
                .getResultStream().map(JpaReviews::review).collect(Collectors.toMap(DraftReview::courseId, review -> review));
    }

    @Override
    public long waiting() {
        return entityManager.createQuery("select count(*) from CourseRow c where c.review = IN_REVIEW", Long.class).getSingleResult();
    }

    @Override
    public void save(DraftReview review) {
        var row = entityManager.getReference(CourseRow.class, review.courseId());
        row.review = review.state();
        row.submittedBy = review.submittedBy();
        row.revision++;
    }

    @Override
    public void add(ReviewEntry entry) {
        var row = new ReviewEntryRow();
        row.id = entry.id();
        row.courseId = entry.courseId();
        row.deed = entry.deed();
        row.at = entry.at();
        row.author = entry.subject();
        row.authorName = entry.name();
        row.draftRevision = entry.draftRevision();
        row.version = entry.version();
        row.comment = entry.comment();
        entityManager.persist(row);
    }

    @Override
    public List<ReviewEntry> history(UUID courseId, int limit) {
        return entityManager.createQuery("from CourseReviewEntryRow e where e.courseId = :course order by e.at desc, e.id desc", ReviewEntryRow.class)
                .setParameter("course", courseId).setMaxResults(limit)
                .getResultStream()
                .map(row -> new ReviewEntry(row.id, row.courseId, row.deed, row.at, row.author, row.authorName, row.draftRevision, row.version, row.comment)).toList();
    }

    private static DraftReview review(CourseRow row) {
        return new DraftReview(row.id, row.review, row.draftRevision, row.changedBy, row.submittedBy);
    }
}
