package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank.NewQuestion;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.assessment.domain.QuestionType;

/** A question: its labels, its state, and which version is the newest. */
@Entity
@Table(name = "assessment_question")
class QuestionRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "version_id")
    private UUID versionId;

    private int version;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @Enumerated(EnumType.STRING)
    private QuestionType type;

    private String topic;
    private int difficulty;

    /** Of the newest version, for lists and search. */
    private String stem;
    private @Nullable String law;
    private String source;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "source_hash")
    private String sourceHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int revision;

    protected QuestionRow() {}

    QuestionRow(UUID id, NewQuestion question, Instant now) {
        this.id = id;
        this.state = question.state();
        this.source = question.source();
        this.sourceKey = question.sourceKey();
        this.sourceHash = question.sourceHash();
        label(question.topic(), question.difficulty(), now);
    }

    void label(String newTopic, int newDifficulty, Instant now) {
        topic = newTopic;
        difficulty = newDifficulty;
        changedAt = now;
    }

    /** The number of the next version, and the question as it is with it. */
    void content(UUID newVersionId, QuestionContent content, Instant now) {
        versionId = newVersionId;
        version++;
        type = content.text().type();
        stem = content.text().stem();
        law = content.key().law();
        changedAt = now;
    }

    void state(QuestionState newState, Instant now) {
        state = newState;
        changedAt = now;
    }

    void cameFrom(String newHash) {
        sourceHash = newHash;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    int version() {
        return version;
    }

    String sourceKey() {
        return sourceKey;
    }

    String sourceHash() {
        return sourceHash;
    }

    Question question(QuestionContent content) {
        return new Question(id, versionId, version, state, topic, difficulty, content, source, changedAt, revision);
    }
}
