package org.xuefa.statutes.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.statutes.domain.DeedStore;

@Entity
@Table(name = "statutes_deed")
class DeedRow {
    @Id
    UUID id;

    @Column(name = "done_at")
    Instant at;

    String operator;

    @Enumerated(EnumType.STRING)
    DeedStore.Action action;

    String subject;

    @Column(name = "law_id")
    @Nullable UUID lawId;

    String[] facts;
    @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected DeedRow() {}
}
