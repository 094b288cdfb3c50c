package org.xuefa.statutes;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The columns of a flag in the table of whichever feature; the feature's row adds what is flagged. */
@MappedSuperclass
public abstract class LawFlagColumns {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "law_id")
    private UUID lawId;

    private String law;

    @Column(name = "from_version")
    private UUID fromVersion;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_version")
    private UUID toVersion;

    @Column(name = "to_date")
    private LocalDate toDate;

    private String article;

    @Enumerated(EnumType.STRING)
    private ArticleChange.Kind change;

    @Column(name = "article_now")
    private @Nullable String articleNow;

    @Enumerated(EnumType.STRING)
    private LawFlag.State state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @SuppressWarnings("NullAway.Init")
    protected LawFlagColumns() {}

    @SuppressWarnings("NullAway.Init")
    protected LawFlagColumns(LawFlag flag) {
        var amendment = flag.amendment();
        id = flag.id();
        lawId = amendment.lawId();
        law = amendment.law();
        fromVersion = amendment.fromVersion();
        fromDate = amendment.from();
        toVersion = amendment.toVersion();
        toDate = amendment.to();
        article = amendment.change().article();
        change = amendment.change().kind();
        articleNow = amendment.change().now();
        state = flag.state();
        raisedAt = flag.raisedAt();
        settledAt = flag.settledAt();
        settledBy = flag.settledBy();
    }

    void settle(LawFlag flag) {
        state = flag.state();
        settledAt = flag.settledAt();
        settledBy = flag.settledBy();
    }

    protected LawFlag flag() {
        var amendment = new Amendment(lawId, law, fromVersion, fromDate, toVersion, toDate, new ArticleChange(article, change, articleNow));
        return new LawFlag(id, amendment, state, raisedAt, settledAt, settledBy);
    }
}
