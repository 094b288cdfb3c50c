package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.usecase.FollowMoves;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Sittings go with a person who counts for another unit. */
@ApplicationScoped
public class FollowParticipant implements EventHandler<ParticipantMoved> {
    private final FollowMoves moves;

    protected FollowParticipant() {
        this(null);
    }

    @Inject
    public FollowParticipant(FollowMoves moves) {
        this.moves = moves;
    }

    @Override
    public String name() {
        return "assessment.participant-moved";
    }

    @Override
    public Class<ParticipantMoved> eventType() {
        return ParticipantMoved.class;
    }

    @Override
    public void handle(ParticipantMoved event, EventContext context) {
        moves.personMoved(event.campaignId(), event.personId(), event.toUnitId(), event.toUnitPath());
    }
}
