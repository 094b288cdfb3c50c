package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.xuefa.learning.CourseQuestion;

@Entity
@Table(name = "learning_question")
@IdClass(CourseQuestionRow.Key.class)
class CourseQuestionRow {
    record Key(UUID courseId, int version, UUID questionId) implements Serializable {}

    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    @Column(name = "course_id")
    UUID courseId;

    @Id
    int version;

    @Id
    @Column(name = "question_id")
    UUID questionId;

    int number;

    String key;

    @Enumerated(EnumType.STRING)
    CourseQuestion.Type type;

    int difficulty;

    String stem;

    @JdbcTypeCode(SqlTypes.JSON)
    String options;

    @JdbcTypeCode(SqlTypes.JSON)
    String answer;

    String law;

    String article;

    String explanation;

    @SuppressWarnings("NullAway.Init")
    protected CourseQuestionRow() {}
}
