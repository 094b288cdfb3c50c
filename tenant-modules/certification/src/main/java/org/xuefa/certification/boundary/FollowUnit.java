package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.certification.usecase.FollowMoves;
import org.xuefa.enrolment.UnitMoved;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Certificates go with a unit that hangs below another parent. */
@ApplicationScoped
public class FollowUnit implements EventHandler<UnitMoved> {
    private final FollowMoves moves;

    protected FollowUnit() {
        this(null);
    }

    @Inject
    public FollowUnit(FollowMoves moves) {
        this.moves = moves;
    }

    @Override
    public String name() {
        return "certification.unit-moved";
    }

    @Override
    public Class<UnitMoved> eventType() {
        return UnitMoved.class;
    }

    @Override
    public void handle(UnitMoved event, EventContext context) {
        moves.unitMoved(event.fromPath(), event.toPath());
    }
}
