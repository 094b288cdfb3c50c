package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.ExemptionEnded;
import org.xuefa.enrolment.ParticipantExempted;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AdministrationScopes;
import org.xuefa.enrolment.domain.Enrolled;
import org.xuefa.enrolment.domain.EnrolledStore;
import org.xuefa.enrolment.domain.EnrolmentProblem;
import org.xuefa.enrolment.domain.EnrolmentState;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.enrolment.domain.Standing;
import org.xuefa.enrolment.domain.UnitDetails;
import org.xuefa.enrolment.domain.UnitStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** What an administrator decides about one person's part in a campaign; every decision is written down with its reason. */
@ApplicationScoped
@Transactional
public class SettleEnrolment {
    private final EnrolledStore enrolled;
    private final PersonStore persons;
    private final UnitStore units;
    private final Campaigns campaigns;
    private final AdministrationScopes scopes;
    private final ParticipantNews news;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected SettleEnrolment() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public SettleEnrolment(EnrolledStore enrolled, PersonStore persons, UnitStore units, Campaigns campaigns, AdministrationScopes scopes, ParticipantNews news,
            Outbox outbox, AuditLog audit, Clock clock) {
        this.enrolled = enrolled;
        this.persons = persons;
        this.units = units;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirms; with two units named, for the chosen one. */
    public void confirm(UUID id, @Nullable UUID chosenUnit, String reason) {
        var held = hold(id);
        var standing = held.part.standing();
        if (!standing.needsDecision()) {
            throw new Refusal(EnrolmentProblem.NOTHING_TO_DECIDE);
        }
        campaign(held.part);
        var unit = standing.claimedUnitId() == null ? held.own : chosen(held, chosenUnit);
        change(held, standing.confirmed(unit.id()), unit, "enrolment.confirmed", reason);
    }

    public void reject(UUID id, String reason) {
        var held = hold(id);
        campaign(held.part);
        if (!held.part.standing().needsDecision()) {
            throw new Refusal(EnrolmentProblem.NOTHING_TO_DECIDE);
        }
        if (held.claimed != null) {
            chosen(held, held.own.id());
        }
        change(held, held.part.standing().rejected(), held.own, "enrolment.rejected", reason);
    }

    public void move(UUID id, UUID toUnit, String reason) {
        var held = hold(id);
        held.scope.require(held.own.path());
        var target = units.find(toUnit).orElseThrow(() -> Refusal.invalid("/unitId", "unknown", "没有这个单位"));
        if (isOver(campaign(held.part)) && !(isAbove(held.own) && isAbove(target))) {
            throw new Refusal(EnrolmentProblem.MOVE_NEEDS_COUNTY);
        }
        change(held, held.part.standing().movedTo(target.id()), target, "enrolment.moved", reason);
    }

    public void remove(UUID id, String reason) {
        var held = hold(id);
        held.scope.require(held.own.path());
        if (held.part.standing().state() == EnrolmentState.REMOVED) {
            throw new Refusal(EnrolmentProblem.NOT_A_PARTICIPANT);
        }
        lowersTheRoster(held);
        change(held, held.part.standing().removed(), held.own, "enrolment.removed", reason);
    }

    public void exempt(UUID id, Enrolled.Exemption exemption) {
        var held = participant(id);
        lowersTheRoster(held);
        enrolled.change(held.part.with(exemption));
        if (held.part.exemption() == null) {
            outbox.publish(new ParticipantExempted(held.part.campaignId(), held.part.personId(), held.part.unitId(), held.part.unitPath(), held.part.tier()));
        }
        audit.record("enrolment.exempted", "enrolment", id.toString(), Map.of("kind", exemption.kind()), exemption.reason());
    }

    public void endExemption(UUID id) {
        var held = participant(id);
        campaign(held.part);
        if (held.part.exemption() != null) {
            enrolled.change(held.part.with((Enrolled.Exemption) null));
            outbox.publish(new ExemptionEnded(held.part.campaignId(), held.part.personId(), held.part.unitId(), held.part.unitPath(), held.part.tier()));
            audit.record("enrolment.exemptionEnded", "enrolment", id.toString(), Map.of());
        }
    }

    private record Held(Enrolled part, UnitDetails own, @Nullable UnitDetails claimed, Scope scope) {}

    private Held hold(UUID id) {
        var part = enrolled.hold(id).orElseThrow(Refusal::notFound);
        var scope = scopes.administrationOf(CurrentCaller.required());
        var own = units.find(part.unitId()).orElseThrow();
        var claimedId = part.standing().claimedUnitId();
        var claimed = claimedId == null ? null : units.find(claimedId).orElseThrow();
        if (!scope.covers(own.path()) && (claimed == null || !scope.covers(claimed.path()))) {
            throw Refusal.notFound();
        }
        return new Held(part, own, claimed, scope);
    }

    private Held participant(UUID id) {
        var held = hold(id);
        held.scope.require(held.own.path());
        if (!held.part.standing().counts()) {
            throw new Refusal(EnrolmentProblem.NOT_A_PARTICIPANT);
        }
        return held;
    }

    /** Of two units, the one that loses the person must agree: nobody takes people from another unit. */
    private static UnitDetails chosen(Held held, @Nullable UUID chosenUnit) {
        var claimed = java.util.Objects.requireNonNull(held.claimed);
        boolean keeps = held.own.id().equals(chosenUnit);
        if (!keeps && !claimed.id().equals(chosenUnit)) {
            throw new Refusal(EnrolmentProblem.CHOOSE_A_UNIT);
        }
        if (!held.scope.covers((keeps ? claimed : held.own).path())) {
            throw new Refusal(EnrolmentProblem.LOSING_UNIT_DECIDES);
        }
        return keeps ? held.own : claimed;
    }

    /**
     * Fewer people on the roster make every rate better. Once enrolment is over, and exams may show who would spoil it, whoever answers for the
     * rate of one unit does not decide that any more (R16, R33).
     */
    private void lowersTheRoster(Held held) {
        if (isOver(campaign(held.part)) && !isAbove(held.own)) {
            throw new Refusal(EnrolmentProblem.ROSTER_NEEDS_COUNTY);
        }
    }

    /** A county's administrator is above the units of that county, not above a unit that they administer elsewhere. */
    private boolean isAbove(UnitDetails unit) {
        var caller = CurrentCaller.required();
        return caller.is(Role.CITY_ADMIN) || scopes.appointed(caller, Role.COUNTY_ADMIN).covers(unit.path());
    }

    private boolean isOver(Campaign campaign) {
        return campaign.rules().windows().enrolment().isOver(Arrival.orNow(clock));
    }

    private Campaign campaign(Enrolled part) {
        return campaigns.find(part.campaignId()).filter(campaign -> campaign.state() != Campaign.State.CLOSED)
                .orElseThrow(() -> new Refusal(EnrolmentProblem.CAMPAIGN_NOT_OPEN));
    }

    private void change(Held held, Standing standing, UnitDetails unit, String action, String reason) {
        var after = held.part.with(standing, unit.path(), clock.instant());
        enrolled.change(after);
        if (!unit.id().equals(held.own.id())) {
            persons.move(held.part.personId(), unit.id());
        }
        news.tell(held.part, after);
        var facts = Map.of("from", held.own.id(), "to", unit.id(), "state", standing.state());
        if (reason.isBlank()) {
            audit.record(action, "enrolment", held.part.id().toString(), facts);
        } else {
            audit.record(action, "enrolment", held.part.id().toString(), facts, reason);
        }
    }
}
