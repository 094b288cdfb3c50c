package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Accepts what was handed in, returns it for correction, or takes back one's own. */
@ApplicationScoped
@Transactional
public class DecideSubmission {
    public enum Decision { ACCEPT, RETURN, WITHDRAW }

    private final SubmissionStore submissions;
    private final UnitStore units;
    private final RosterWays ways;
    private final MoveSubmissions move;
    private final AdministrationScopes scopes;

    protected DecideSubmission() {
        this(null, null, null, null, null);
    }

    @Inject
    public DecideSubmission(SubmissionStore submissions, UnitStore units, RosterWays ways, MoveSubmissions move, AdministrationScopes scopes) {
        this.submissions = submissions;
        this.units = units;
        this.ways = ways;
        this.move = move;
        this.scopes = scopes;
    }

    /** @param version of the submission that the decision is about; another one is refused as outdated */
    public void decide(UUID id, Decision decision, @Nullable String reason, int version) {
        // The whole before its part, as everywhere, so that nobody waits for each other.
        submissions.wholeOf(id).ifPresent(submissions::lock);
        var submission = submissions.lock(id).orElseThrow(Refusal::notFound);
        scopes.administrationOf(CurrentCaller.required()).require(units.find(submission.unitId()).orElseThrow().path());
        if (submission.version() != version) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        switch (decision) {
            case ACCEPT -> accept(submission, why);
            case RETURN -> giveBack(submission, why);
            case WITHDRAW -> withdraw(submission, why);
        }
    }

    private void accept(Submission submission, @Nullable String remark) {
        var ahead = ahead(submission);
        int decided = ahead.decided(stop -> ways.decides(CurrentCaller.required(), stop));
        if (decided == 0) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_YOURS);
        }
        var last = ahead.stops().get(decided - 1);
        boolean goesOn = decided < ahead.stops().size();
        if (goesOn && last.level() == RosterLevel.DEPARTMENT) {
            throw new Refusal(EnrolmentProblem.CONSOLIDATE_FIRST);
        }
        move.note(submission.id(), SubmissionEvent.What.ACCEPTED, last, remark);
        move.to(submission, goesOn ? ahead.stops().get(decided) : null);
    }

    private void giveBack(Submission submission, @Nullable String reason) {
        if (reason == null) {
            throw Refusal.invalid("/reason", "required", "请写明退回原因");
        }
        var from = submission.state() == Submission.State.CONSOLIDATED ? consolidator(submission) : ahead(submission).stops().getFirst();
        if (!ways.decides(CurrentCaller.required(), from)) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_YOURS);
        }
        submissions.change(submission.returned(reason));
        move.note(submission.id(), SubmissionEvent.What.RETURNED, from, reason);
    }

    /** A part goes back down only once the whole was returned to who consolidated it. */
    private RosterRoute.Stop consolidator(Submission part) {
        var whole = submissions.find(java.util.Objects.requireNonNull(part.partOf())).orElseThrow();
        if (whole.state() != Submission.State.RETURNED) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_HERE);
        }
        return new RosterRoute.Stop(RosterLevel.DEPARTMENT, units.find(whole.unitId()).orElseThrow());
    }

    private void withdraw(Submission submission, @Nullable String reason) {
        var from = ahead(submission).stops().getFirst();
        if (ways.decides(CurrentCaller.required(), from)) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_YOURS);           // who decides returns it, and says why
        }
        submissions.change(submission.returned(reason));
        move.note(submission.id(), SubmissionEvent.What.WITHDRAWN, from, reason);
    }

    private RosterRoute ahead(Submission submission) {
        if (submission.state() != Submission.State.WAITING) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_HERE);
        }
        return ways.ahead(submission);
    }
}
