package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;

/** Moves a submission that the caller holds locked one stop on, or past the last one, and writes down what happened. */
@ApplicationScoped
public class MoveSubmissions {
    private final SubmissionStore submissions;
    private final RosterStore rosters;
    private final Campaigns campaigns;
    private final AuditLog audit;
    private final Clock clock;

    protected MoveSubmissions() {
        this(null, null, null, null, null);
    }

    @Inject
    public MoveSubmissions(SubmissionStore submissions, RosterStore rosters, Campaigns campaigns, AuditLog audit, Clock clock) {
        this.submissions = submissions;
        this.rosters = rosters;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** To this stop; with none left it is accepted, and its batches and those of its parts are applied. */
    void to(Submission submission, RosterRoute.@Nullable Stop stop) {
        requireOpen(submission.campaignId());
        submissions.change(submission.at(stop));
        if (stop == null) {
            apply(submission.id());
        }
    }

    private void apply(UUID submission) {
        for (var part : submissions.parts(submission)) {
            submissions.change(part.at(null));
            apply(part.id());
        }
        for (var batch : submissions.batches(java.util.List.of(submission))) {
            if (rosters.toApplying(batch.id(), Objects.requireNonNullElse(batch.mode(), Roster.Mode.PARTIAL), submission)) {
                audit.record("roster.applying", "roster", batch.id().toString(), Map.of("submission", submission, "rows", batch.applicable()));
            }
        }
    }

    void requireOpen(UUID campaignId) {
        if (campaigns.find(campaignId).filter(campaign -> campaign.state() != Campaign.State.CLOSED).isEmpty()) {
            throw new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN);
        }
    }

    void note(UUID submission, SubmissionEvent.What what, RosterRoute.@Nullable Stop at, @Nullable String reason) {
        var caller = CurrentCaller.required();
        submissions.note(new SubmissionEvent(Ids.next(), submission, clock.instant(), caller.subject(), caller.displayName(), what, at == null ? null : at.level(),
                at == null ? null : at.unit().id(), reason));
        var action = "roster-submission." + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Map<String, Object> facts = at == null ? Map.of() : Map.of("level", at.level(), "unit", at.unit().id());
        if (reason == null) {
            audit.record(action, "roster-submission", submission.toString(), facts);
        } else {
            audit.record(action, "roster-submission", submission.toString(), facts, reason);
        }
    }
}
