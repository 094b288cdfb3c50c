package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Tier;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.enrolment.domain.ScanStore;
import org.xuefa.enrolment.domain.StagedRow;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.Refusal;

/** Looks at rosters, has them applied, throws them away. */
@ApplicationScoped
@Transactional
public class KeepRosters {
    private final RosterStore rosters;
    private final Campaigns campaigns;
    private final SubmissionStore submissions;
    private final ScanStore scans;
    private final RosterWays ways;
    private final AdministrationScopes scopes;
    private final AuditLog audit;

    protected KeepRosters() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public KeepRosters(RosterStore rosters, Campaigns campaigns, SubmissionStore submissions, ScanStore scans, RosterWays ways, AdministrationScopes scopes, AuditLog audit) {
        this.rosters = rosters;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.scans = scans;
        this.ways = ways;
        this.scopes = scopes;
        this.audit = audit;
    }

    public List<Roster> list(@Nullable UUID campaignId, @Nullable UUID before, int limit) {
        var caller = CurrentCaller.required();
        return rosters.page(scopes.administrationOf(caller), caller.subject(), campaignId, before, limit);
    }

    public Roster get(UUID id) {
        var caller = CurrentCaller.required();
        var scope = scopes.administrationOf(caller);
        return rosters.find(id).filter(roster -> roster.state() != Roster.State.UPLOADING && roster.state() != Roster.State.DISCARDED)
                .filter(roster -> scope.wholeCity() || roster.uploadedBy().equals(caller.subject())
                        || (!roster.scope().equals(UploadRoster.WHOLE_CITY) && UploadRoster.scopeOf(roster).unitPaths().stream().allMatch(scope::covers)))
                .orElseThrow(Refusal::notFound);
    }

    public List<StagedRow> rows(UUID id, RosterStore.@Nullable Verdicts verdicts, int afterRow, int limit) {
        get(id);
        return rosters.rows(id, verdicts, afterRow, limit);
    }

    /** Whether this caller may apply it now, without anybody above. */
    public boolean isDirect(Roster roster) {
        return roster.submissionId() == null ? ways.applies(CurrentCaller.required(), roster) : isAccepted(roster.submissionId());
    }

    /** A batch that was handed in is applied when it is accepted; only if that failed it may be tried again here. */
    private boolean isAccepted(UUID submission) {
        return submissions.find(submission).filter(found -> found.state() == Submission.State.ACCEPTED).isPresent();
    }

    public Roster apply(UUID id, Roster.Mode mode) {
        var roster = get(id);
        if (roster.state() == Roster.State.APPLIED || roster.state() == Roster.State.APPLYING) {
            return roster;
        }
        if (roster.state() != Roster.State.READY) {
            throw new Refusal(EnrolmentProblem.ROSTER_NOT_READY);
        }
        requireComplete(roster, mode);
        if (!isDirect(roster)) {
            throw new Refusal(roster.submissionId() == null ? EnrolmentProblem.ROSTER_TO_BE_HANDED_IN : EnrolmentProblem.ROSTER_HANDED_IN);
        }
        if (campaigns.find(roster.campaignId()).filter(campaign -> campaign.state() != Campaign.State.CLOSED).isEmpty()) {
            throw new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN);
        }
        if (rosters.toApplying(id, mode, roster.submissionId())) {
            audit.record("roster.applying", "roster", id.toString(), Map.of("mode", mode, "rows", roster.applicable()));
        }
        return rosters.find(id).orElseThrow();
    }

    /** Rows that may be applied in this way, and the scan if the city wants one. What a plugin gives has no paper copy. */
    void requireComplete(Roster roster, Roster.Mode mode) {
        if (mode == Roster.Mode.ALL_OR_NOTHING && roster.refused() > 0) {
            throw new Refusal(EnrolmentProblem.ROSTER_HAS_REFUSED_ROWS, Map.of("refused", roster.refused()));
        }
        if (roster.applicable() == 0) {
            throw new Refusal(EnrolmentProblem.ROSTER_HAS_NO_ROWS);
        }
        if (roster.source() == null && submissions.steps().scan() && scans.of(roster.id()).isEmpty()) {
            throw new Refusal(EnrolmentProblem.SCAN_MISSING);
        }
    }

    /** Refuses once the evidence has to stay: the batch is being applied, was, or is on its way up. Holds the submission it belongs to. */
    void requireOpen(Roster roster) {
        var submission = roster.submissionId();
        boolean returned = submission == null || submissions.lock(submission).orElseThrow().state() == Submission.State.RETURNED;
        if (roster.state() != Roster.State.READY || !returned) {
            throw new Refusal(EnrolmentProblem.SCAN_KEPT);
        }
    }

    /** The rows go, for they hold numbers that nobody needs any more. */
    public void discard(UUID id) {
        var submission = get(id).submissionId();
        if (submission != null && submissions.lock(submission).orElseThrow().state() != Submission.State.RETURNED) {
            throw new Refusal(EnrolmentProblem.ROSTER_HANDED_IN);
        }
        if (!rosters.discard(id, submission)) {
            throw new Refusal(EnrolmentProblem.ROSTER_NOT_READY);
        }
        rosters.delete(id);
        audit.record("roster.discarded", "roster", id.toString(), Map.of());
    }

    /** Tiers to choose from in the template: of the open campaign, else none. */
    public List<Tier> tiers() {
        return campaigns.current().map(Campaign::tiers).orElse(List.of());
    }
}
