package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "learning_practice_item")
@IdClass(PracticeItemRow.Key.class)
class PracticeItemRow {
    record Key(UUID practiceId, int number) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "practice_id")
    UUID practiceId;

    @Id
    int number;

    @Column(name = "question_id")
    UUID questionId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "option_order")
    String optionOrder;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable String chosen;

    @Nullable Boolean correct;

    @SuppressWarnings("NullAway.Init")
    protected PracticeItemRow() {}
}
