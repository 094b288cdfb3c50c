package org.xuefa.certification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.certification.usecase.FollowMoves;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Certificates are seen by the administrators of the unit their holder counts for. */
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
        return "certification.participant-moved";
    }

    @Override
    public Class<ParticipantMoved> eventType() {
        return ParticipantMoved.class;
    }

    @Override
    public void handle(ParticipantMoved event, EventContext context) {
        moves.personMoved(event.campaignId(), event.personId(), event.toUnitPath());
    }
}
