package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.xuefa.assessment.domain.QuestionText;
import org.xuefa.assessment.domain.QuestionType;

/** Wording of one version. */
@Entity
@Immutable
@Table(name = "assessment_question_version")
class QuestionVersionRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "question_id")
    private UUID questionId;

    private int version;

    @Enumerated(EnumType.STRING)
    private QuestionType type;

    private String stem;
    private String[] options;

    @Column(name = "option_count")
    private int optionCount;

    @Column(name = "last_pinned")
    private boolean lastPinned;

    @Column(name = "created_at")
    private Instant createdAt;

    protected QuestionVersionRow() {}

    QuestionVersionRow(UUID id, UUID questionId, int version, QuestionText text, Instant createdAt) {
        this.id = id;
        this.questionId = questionId;
        this.version = version;
        this.type = text.type();
        this.stem = text.stem();
        this.options = text.type() == QuestionType.TRUEFALSE ? new String[0] : text.options().toArray(String[]::new);
        this.optionCount = text.options().size();
        this.lastPinned = text.lastPinned();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID questionId() {
        return questionId;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    QuestionText text() {
        return new QuestionText(type, stem, List.of(options));
    }
}
