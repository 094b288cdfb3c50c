package org.xuefa.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A rotation under way or done; who works on it holds the row. */
@Entity
@Table(name = "platform_key_rotation")
class KeyRotationRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    @Column(name = "key_number")
    private int keyNumber;

    @Enumerated(EnumType.STRING)
    private KeyRotation.State state;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private int pass;

    @Column(name = "found_in_pass")
    private long foundInPass;

    private @Nullable String store;

    private String mark;

    private long done;

    private long total;

    private long resealed;

    protected KeyRotationRow() {}

    KeyRotationRow(int keyNumber, String startedBy, Instant startedAt, Instant beginsAt) {
        this.keyNumber = keyNumber;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.beginsAt = beginsAt;
        state = KeyRotation.State.RUNNING;
        pass = 1;
        mark = "";
    }

    KeyRotation rotation() {
        return new KeyRotation(keyNumber, state, startedBy, startedAt, beginsAt, finishedAt, pass, store, mark, done, total, resealed);
    }

    void begin(long rows) {
        total = rows;
        done = 0;
    }

    void at(String nextStore, String nextMark, int rows, int found) {
        store = nextStore;
        mark = nextMark;
        done += rows;
        foundInPass += found;
        resealed += found;
    }

    /** A pass that found nothing is the last one. */
    void endPass(Instant now) {
        if (foundInPass == 0) {
            state = KeyRotation.State.DONE;
            finishedAt = now;
        } else {
            pass++;
            foundInPass = 0;
        }
        store = null;
        mark = "";
    }
}
