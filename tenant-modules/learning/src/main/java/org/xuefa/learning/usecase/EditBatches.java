package org.xuefa.learning.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.learning.CourseReleaseChanged;
import org.xuefa.learning.domain.Batch;
import org.xuefa.learning.domain.BatchStore;
import org.xuefa.learning.domain.CourseStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Revisions;

/** Batches of courses by release date (R48). */
@ApplicationScoped
public class EditBatches {
    private static final int MOST = 200;
    private final BatchStore batches;
    private final CourseStore courses;
    private final CatalogueBook catalogue;
    private final Outbox outbox;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected EditBatches() {
        this(null, null, null, null, null);
    }

    @Inject
    public EditBatches(BatchStore batches, CourseStore courses, CatalogueBook catalogue, Outbox outbox, AuditLog audit) {
        this.batches = batches;
        this.courses = courses;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    @Transactional
    public List<BatchStore.BatchCourses> all() {
        return batches.all(MOST);
    }

    @Transactional
    public BatchStore.BatchCourses one(UUID batchId) {
        return batches.find(batchId).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public BatchStore.BatchCourses create(String title, LocalDate releasesOn, boolean mandatory, List<UUID> courseIds) {
        var batch = new Batch(Ids.next(), title.strip(), releasesOn, mandatory, 1);
        free(batch.id(), courseIds);
        batches.add(batch);
        return saved(batch, null, courseIds, "course-batch.created");
    }

    @Transactional
    public BatchStore.BatchCourses change(UUID batchId, long expectedRevision, String title, LocalDate releasesOn, boolean mandatory, List<UUID> courseIds) {
        var before = batches.lock(batchId).orElseThrow(Refusal::notFound);
        Revisions.match(expectedRevision, before.revision());
        free(batchId, courseIds);
        var batch = new Batch(batchId, title.strip(), releasesOn, mandatory, before.revision() + 1);
        batches.save(batch);
        return saved(batch, before, courseIds, "course-batch.changed");
    }

    private BatchStore.BatchCourses saved(Batch batch, @Nullable Batch before, List<UUID> courseIds, String deed) {
        var old = before == null ? Set.<UUID>of() : Set.copyOf(one(batch.id()).courses().stream().map(BatchStore.BatchCourse::id).toList());
        batches.setCourses(batch.id(), courseIds.stream().distinct().toList());
        releaseChanged(old, Set.copyOf(courseIds), before != null && before.releasesOn().equals(batch.releasesOn()));
        audit.record(deed, "course-batch", batch.id().toString(), Map.of("releasesOn", batch.releasesOn(), "mandatory", batch.mandatory(), "courses", courseIds.size()));
        catalogue.changed();
        return one(batch.id());
    }

    /** What was put into the batch or taken out of it; all of it where the day is another. */
    private void releaseChanged(Set<UUID> old, Set<UUID> now, boolean sameDay) {
        var changed = new TreeSet<>(old);
        changed.addAll(now);
        if (sameDay) {
            changed.removeIf(id -> old.contains(id) && now.contains(id));
        }
        if (!changed.isEmpty()) {
            courses.releaseChanged(changed);
            outbox.publish(new CourseReleaseChanged(List.copyOf(changed)));
        }
    }

    private void free(UUID batchId, List<UUID> courseIds) {
        var taken = batches.notFree(batchId, courseIds);
        if (!taken.isEmpty()) {
            throw Refusal.invalid("/courseIds/" + courseIds.indexOf(taken.getFirst()), "not-free", "课程不存在，或已属于另一批次");
        }
    }
}
