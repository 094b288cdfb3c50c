package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xuefa.assessment.domain.Sittings;

/** Sittings go with their person when the person counts for another unit, or the unit hangs elsewhere. */
@ApplicationScoped
public class FollowMoves {
    private final Sittings sittings;

    protected FollowMoves() {
        this(null);
    }

    @Inject
    public FollowMoves(Sittings sittings) {
        this.sittings = sittings;
    }

    @Transactional
    public void personMoved(UUID campaignId, UUID personId, UUID unitId, String unitPath) {
        sittings.move(campaignId, personId, unitId, unitPath);
    }

    @Transactional
    public void unitMoved(String fromPath, String toPath) {
        sittings.moveUnit(fromPath, toPath);
    }
}
