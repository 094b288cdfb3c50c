package org.xuefa.assessment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.PaperLayout;

/** A frozen paper. */
@Entity
@Table(name = "assessment_paper")
class PaperRow {
    @TenantId
    @Column(name = "tenant_id")
    private Integer tenantId;

    @Id
    private UUID id;

    @Column(name = "blueprint_id")
    private UUID blueprintId;

    private int publication;
    private long seed;
    private UUID[] versions;
    private String layout;
    private String fingerprint;
    private int overlap;

    @Column(name = "sitting_id")
    private @Nullable UUID sittingId;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    protected PaperRow() {}

    PaperRow(Paper paper, Blueprint blueprint, int overlap, Instant drawnAt) {
        this.id = paper.id();
        this.blueprintId = blueprint.id();
        this.publication = blueprint.publication();
        this.seed = paper.seed();
        this.versions = paper.versions().toArray(UUID[]::new);
        this.layout = PaperLayout.write(paper.items());
        this.fingerprint = PaperLayout.fingerprint(paper.items());
        this.overlap = overlap;
        this.drawnAt = drawnAt;
    }

    void handOut(UUID toSitting) {
        sittingId = toSitting;
    }

    Paper paper() {
        return new Paper(id, seed, PaperLayout.read(List.of(versions), layout));
    }
}
