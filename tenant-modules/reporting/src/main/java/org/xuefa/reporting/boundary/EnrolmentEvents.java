package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.xuefa.enrolment.EnrolmentConfirmed;
import org.xuefa.enrolment.ExemptionEnded;
import org.xuefa.enrolment.ParticipantAdded;
import org.xuefa.enrolment.ParticipantExempted;
import org.xuefa.enrolment.ParticipantMoved;
import org.xuefa.enrolment.ParticipantRegraded;
import org.xuefa.enrolment.ParticipantRemoved;
import org.xuefa.enrolment.ParticipantsAdded;
import org.xuefa.enrolment.UnitMoved;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.reporting.usecase.FollowEnrolment;

/** What enrolment tells. */
@ApplicationScoped
public class EnrolmentEvents {
    private final FollowEnrolment follow;

    @SuppressWarnings("NullAway")
    protected EnrolmentEvents() {
        this(null);
    }

    @Inject
    public EnrolmentEvents(FollowEnrolment follow) {
        this.follow = follow;
    }

    @Produces
    public EventHandler<ParticipantAdded> added() {
        return Handler.of(ParticipantAdded.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantRemoved> removed() {
        return Handler.of(ParticipantRemoved.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantMoved> moved() {
        return Handler.of(ParticipantMoved.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantRegraded> regraded() {
        return Handler.of(ParticipantRegraded.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantExempted> exempted() {
        return Handler.of(ParticipantExempted.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ExemptionEnded> exemptionEnded() {
        return Handler.of(ExemptionEnded.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<EnrolmentConfirmed> confirmed() {
        return Handler.of(EnrolmentConfirmed.class, (event, context) -> follow.personChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ParticipantsAdded> rosterApplied() {
        return Handler.of(ParticipantsAdded.class, (event, context) -> follow.rosterApplied(event.campaignId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<UnitMoved> unitMoved() {
        return Handler.of(UnitMoved.class, (event, _) -> follow.unitMoved(event.unitId()));
    }
}
