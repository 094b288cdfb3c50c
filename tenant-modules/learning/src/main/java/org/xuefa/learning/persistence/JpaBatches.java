package org.xuefa.learning.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.domain.Batch;
import org.xuefa.learning.domain.BatchStore;
import org.xuefa.learning.domain.CourseState;

/** Batches in the database. */
@ApplicationScoped
public class JpaBatches implements BatchStore {
    private final EntityManager entityManager;

    @SuppressWarnings("NullAway")
    protected JpaBatches() {
        this(null);
    }

    @Inject
    public JpaBatches(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    static Batch batch(CourseBatchRow row) {
        return new Batch(row.id, row.title, row.releasesOn, row.mandatory, row.revision);
    }

    @Override
    public List<BatchCourses> all(int limit) {
        return entityManager.createQuery("from CourseBatchRow b order by b.releasesOn desc, b.id desc", CourseBatchRow.class).setMaxResults(limit)
                .getResultStream().map(row -> new BatchCourses(batch(row), courses(row.id))).toList();
    }

    @Override
    public Optional<BatchCourses> find(UUID id) {
        return Optional.ofNullable(entityManager.find(CourseBatchRow.class, id)).map(row -> new BatchCourses(batch(row), courses(id)));
    }

    @Override
    public Optional<Batch> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(CourseBatchRow.class, id, LockModeType.PESSIMISTIC_WRITE)).map(JpaBatches::batch);
    }

    @Override
    public void add(Batch batch) {
        var row = new CourseBatchRow();
        row.id = batch.id();
        fill(row, batch);
        entityManager.persist(row);
        entityManager.flush();
    }

    @Override
    public void save(Batch batch) {
        fill(entityManager.getReference(CourseBatchRow.class, batch.id()), batch);
    }

    @Override
    public List<UUID> notFree(UUID batchId, List<UUID> courseIds) {
        if (courseIds.isEmpty()) {
            return List.of();
        }
        var free = entityManager.createQuery("""
                        select c.id from CourseRow c where c.id in :ids
                          and not exists (select 1 from BatchCourseRow b where b.courseId = c.id and b.batchId <> :batch)""", UUID.class)
                .setParameter("ids", courseIds).setParameter("batch", batchId)
                .getResultList();
        return courseIds.stream().filter(id -> !free.contains(id)).toList();
    }

    @Override
    public void setCourses(UUID batchId, List<UUID> courseIds) {
        entityManager.createQuery("delete from BatchCourseRow b where b.batchId = :batch").setParameter("batch", batchId).executeUpdate();
        for (var courseId : courseIds) {
            var row = new BatchCourseRow();
            row.courseId = courseId;
            row.batchId = batchId;
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    private List<BatchCourse> courses(UUID batchId) {
        return entityManager.createQuery("""
                        select c.id, c.title, c.state from BatchCourseRow b join CourseRow c on c.id = b.courseId where b.batchId = :batch order by c.title""", Object[].class)
                .setParameter("batch", batchId)
                .getResultStream().map(row -> new BatchCourse((UUID) row[0], (String) row[1], (CourseState) row[2])).toList();
    }

    private static void fill(CourseBatchRow row, Batch batch) {
        row.title = batch.title();
        row.releasesOn = batch.releasesOn();
        row.mandatory = batch.mandatory();
        row.revision = batch.revision();
    }
}
