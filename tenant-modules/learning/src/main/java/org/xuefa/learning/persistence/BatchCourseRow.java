package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "learning_batch_course")
class BatchCourseRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Column(name = "batch_id")
    UUID batchId;

    @SuppressWarnings("NullAway.Init")
    protected BatchCourseRow() {}
}
