package org.xuefa.reporting.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.xuefa.assessment.ResultChanged;
import org.xuefa.assessment.SittingMarked;
import org.xuefa.certification.CertificateIssued;
import org.xuefa.certification.CertificateRevoked;
import org.xuefa.learning.CreditTargetReached;
import org.xuefa.learning.StudyStarted;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.reporting.usecase.FollowProgress;

/** What learning, assessment and certification tell. */
@ApplicationScoped
public class ProgressEvents {
    private final FollowProgress follow;

    @SuppressWarnings("NullAway")
    protected ProgressEvents() {
        this(null);
    }

    @Inject
    public ProgressEvents(FollowProgress follow) {
        this.follow = follow;
    }

    @Produces
    public EventHandler<StudyStarted> studyStarted() {
        return Handler.of(StudyStarted.class, (event, context) -> follow.studyStarted(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<CreditTargetReached> targetReached() {
        return Handler.of(CreditTargetReached.class, (event, context) -> follow.targetReached(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<SittingMarked> marked() {
        return Handler.of(SittingMarked.class, (event, context) -> follow.resultChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<ResultChanged> resultChanged() {
        return Handler.of(ResultChanged.class, (event, context) -> follow.resultChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<CertificateIssued> certificateIssued() {
        return Handler.of(CertificateIssued.class, (event, context) -> follow.certificateChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }

    @Produces
    public EventHandler<CertificateRevoked> certificateRevoked() {
        return Handler.of(CertificateRevoked.class, (event, context) -> follow.certificateChanged(event.campaignId(), event.personId(), context.occurredAt()));
    }
}
