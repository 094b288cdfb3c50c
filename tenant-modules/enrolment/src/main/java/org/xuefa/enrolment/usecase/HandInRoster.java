package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterLevel;
import org.xuefa.enrolment.domain.RosterRoute;
import org.xuefa.enrolment.domain.Submission;
import org.xuefa.enrolment.domain.SubmissionEvent;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** A unit hands its roster in; a department takes along what its subordinate units handed in, and hands in once (R30). */
@ApplicationScoped
@Transactional
public class HandInRoster {
    private final SubmissionStore submissions;
    private final UnitStore units;
    private final KeepRosters rosters;
    private final RosterWays ways;
    private final MoveSubmissions move;
    private final AdministrationScopes scopes;
    private final Clock clock;

    protected HandInRoster() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public HandInRoster(SubmissionStore submissions, UnitStore units, KeepRosters rosters, RosterWays ways, MoveSubmissions move, AdministrationScopes scopes, Clock clock) {
        this.submissions = submissions;
        this.units = units;
        this.rosters = rosters;
        this.ways = ways;
        this.move = move;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What is handed in, and how its batches are to be applied once accepted. */
    public record Content(List<UUID> batches, List<UUID> parts, Roster.Mode mode, @Nullable String note) {
        public Content {
            batches = List.copyOf(new TreeSet<>(batches));
            parts = List.copyOf(new TreeSet<>(parts));
        }
    }

    public UUID handIn(UUID campaignId, UUID unitId, Content content) {
        var unit = unitInScope(unitId);
        move.requireOpen(campaignId);
        requireSomething(content);
        var submission = new Submission(Ids.next(), campaignId, unitId, Submission.State.RETURNED, null, null, null, 0, clock.instant(), CurrentCaller.required().displayName(), null);
        if (!submissions.add(submission)) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_OPEN);
        }
        send(submission, unit, content);
        return submission.id();
    }

    public void again(UUID id, Content content, int version) {
        var submission = submissions.lock(id).orElseThrow(Refusal::notFound);
        var unit = unitInScope(submission.unitId());
        if (submission.version() != version) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        if (submission.state() != Submission.State.RETURNED) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_HERE);
        }
        requireSomething(content);
        submissions.detach(id);
        var kept = new HashSet<>(content.parts());
        for (var part : submissions.parts(id)) {
            if (!kept.remove(part.id())) {
                var here = new RosterRoute.Stop(RosterLevel.DEPARTMENT, unit);
                move.to(locked(part.id()), here);
                move.note(part.id(), SubmissionEvent.What.RELEASED, here, null);
            }
        }
        send(submission.handedInAgain(clock.instant(), CurrentCaller.required().displayName()), unit, new Content(content.batches(), List.copyOf(kept), content.mode(), content.note()));
    }

    private void send(Submission submission, UnitDetails unit, Content content) {
        content.batches().forEach(batch -> check(rosters.get(batch), submission, unit, content.mode()));
        if (submissions.attach(submission.id(), content.batches(), content.mode()) != content.batches().size()) {
            throw new Refusal(EnrolmentProblem.ROSTER_HANDED_IN);
        }
        for (var id : content.parts()) {
            consolidate(locked(id), submission, unit);
        }
        var route = ways.above(unit);
        var first = route.isEmpty() ? null : route.stops().getFirst();
        move.note(submission.id(), SubmissionEvent.What.HANDED_IN, first, content.note() == null || content.note().isBlank() ? null : content.note().strip());
        move.to(submission, first);
    }

    private void check(Roster batch, Submission submission, UnitDetails unit, Roster.Mode mode) {
        if (batch.state() != Roster.State.READY || !batch.campaignId().equals(submission.campaignId())) {
            throw new Refusal(EnrolmentProblem.ROSTER_NOT_READY);
        }
        rosters.requireComplete(batch, mode);
        long outside = submissions.rowsOutside(batch.id(), unit.path());
        if (outside > 0) {
            throw new Refusal(EnrolmentProblem.ROSTER_NAMES_OTHER_UNITS, Map.of("rows", outside));
        }
    }

    private void consolidate(Submission part, Submission into, UnitDetails unit) {
        if (!part.campaignId().equals(into.campaignId()) || !units.find(part.unitId()).orElseThrow().path().startsWith(unit.path())) {
            throw Refusal.notFound();
        }
        if (!unit.id().equals(part.waitsAt())) {
            throw new Refusal(EnrolmentProblem.SUBMISSION_NOT_HERE);
        }
        submissions.change(part.consolidated(into.id()));
        move.note(part.id(), SubmissionEvent.What.CONSOLIDATED, new RosterRoute.Stop(RosterLevel.DEPARTMENT, unit), null);
    }

    private Submission locked(UUID id) {
        return submissions.lock(id).orElseThrow(Refusal::notFound);
    }

    private UnitDetails unitInScope(UUID unitId) {
        var unit = units.find(unitId).orElseThrow(Refusal::notFound);
        scopes.administrationOf(CurrentCaller.required()).require(unit.path());
        return unit;
    }

    private static void requireSomething(Content content) {
        if (content.batches().isEmpty() && content.parts().isEmpty()) {
            throw Refusal.invalid("/batches", "required", "请至少选择一份名单或一份下属单位的报送");
        }
    }
}
