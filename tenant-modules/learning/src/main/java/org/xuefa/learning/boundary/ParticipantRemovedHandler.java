package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.learning.usecase.CloseSessionOf;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Who takes part no more studies no more. */
@ApplicationScoped
public class ParticipantRemovedHandler implements EventHandler<ParticipantRemoved> {
    private final CloseSessionOf sessions;

    @SuppressWarnings("NullAway")
    protected ParticipantRemovedHandler() {
        this(null);
    }

    @Inject
    public ParticipantRemovedHandler(CloseSessionOf sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "learning.close-session-of-removed";
    }

    @Override
    public Class<ParticipantRemoved> eventType() {
        return ParticipantRemoved.class;
    }

    @Override
    public void handle(ParticipantRemoved event, EventContext context) {
        sessions.close(event.campaignId(), event.personId());
    }
}
