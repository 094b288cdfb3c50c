package org.xuefa.packs.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xuefa.learning.CoursePacks;
import org.xuefa.packs.PackRetired;
import org.xuefa.packs.domain.PackStore;
import org.xuefa.packs.domain.PacksProblem;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;

/** Retires an installed pack: nobody may begin its courses any more, who is under way may finish. */
@ApplicationScoped
public class RetirePack {
    private final PackStore packs;
    private final CoursePacks courses;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RetirePack() {
        this(null, null, null, null, null);
    }

    @Inject
    public RetirePack(PackStore packs, CoursePacks courses, Outbox outbox, AuditLog audit, Clock clock) {
        this.packs = packs;
        this.courses = courses;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void retire(UUID packId, String reason) {
        var pack = packs.lock(packId).orElseThrow(Refusal::notFound);
        if (!pack.isInUse()) {
            throw new Refusal(PacksProblem.PACK_NOT_INSTALLED);
        }
        courses.retire(pack.packId());
        packs.save(pack.retired(clock.instant()));
        var version = Objects.requireNonNull(pack.installedVersion());
        audit.record("pack.retired", "pack", packId.toString(), Map.of("pack", pack.packId(), "version", version), reason.strip());
        outbox.publish(new PackRetired(pack.packId(), version));
    }
}
