package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Choice;
import org.xuefa.assessment.domain.QuestionKey;

/** Key and explanation of one version; the id is the version's. */
@Entity
@Immutable
@Table(name = "assessment_question_key")
class QuestionKeyRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    private int answer;
    private @Nullable String law;
    private @Nullable String article;
    private @Nullable String explanation;

    protected QuestionKeyRow() {}

    QuestionKeyRow(UUID versionId, QuestionKey key) {
        this.id = versionId;
        this.answer = key.answer().mask();
        this.law = key.law();
        this.article = key.article();
        this.explanation = key.explanation();
    }

    UUID id() {
        return id;
    }

    QuestionKey key() {
        return new QuestionKey(new Choice(answer), law, article, explanation);
    }
}
