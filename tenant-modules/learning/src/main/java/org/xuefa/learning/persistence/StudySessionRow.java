package org.xuefa.learning.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.xuefa.learning.domain.StudySession;

@Entity
@Table(name = "learning_session")
class StudySessionRow {
    @TenantId
    @Column(name = "tenant_id")
    Integer tenantId;

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "person_id")
    UUID personId;

    String subject;

    @Column(name = "course_id")
    UUID courseId;

    @Column(name = "chapter_id")
    UUID chapterId;

    @Enumerated(EnumType.STRING)
    StudySession.Client client;

    @Column(name = "client_id")
    String clientId;

    @Enumerated(EnumType.STRING)
    StudySession.State state;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "counted_millis")
    long countedMillis;

    @Column(name = "earlier_millis")
    long earlierMillis;

    @Column(name = "required_seconds")
    int requiredSeconds;

    @Column(name = "chapter_finished")
    boolean chapterFinished;

    @Column(name = "rules_version")
    int rulesVersion;

    @SuppressWarnings("NullAway.Init")
    protected StudySessionRow() {}
}
