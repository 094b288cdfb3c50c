package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.assessment.SittingStarted;
import org.xuefa.assessment.domain.AnswerSheet;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.ExamAdmission;
import org.xuefa.assessment.domain.ExamTime;
import org.xuefa.assessment.domain.MarkingRule;
import org.xuefa.assessment.domain.Paper;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** One try to begin; of two at once, the database lets one through. */
@ApplicationScoped
public class BeginSitting {
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Sittings sittings;
    private final Blueprints blueprints;
    private final Papers papers;
    private final DrawPapers draw;
    private final Outbox outbox;
    private final Clock clock;

    /** The sitting: new, or open from before; one whose time is up must be handed in before the rules say whether there is another. */
    public record Begun(Sitting sitting, boolean isNew, boolean isOver) {}

    protected BeginSitting() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public BeginSitting(Campaigns campaigns, Candidates candidates, Sittings sittings, Blueprints blueprints, Papers papers, DrawPapers draw, Outbox outbox, Clock clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.sittings = sittings;
        this.blueprints = blueprints;
        this.papers = papers;
        this.draw = draw;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Begun begin(UUID campaignId, Caller caller) {
        var now = Arrival.orNow(clock);
        var campaign = campaigns.find(campaignId).filter(Campaign::isOpen).orElseThrow(Refusal::notFound);
        var person = candidates.person(caller);
        var earlier = sittings.of(campaignId, person.id());
        var open = earlier.stream().filter(Sitting::isOpen).findFirst();
        if (open.isPresent()) {
            return new Begun(own(open.get(), caller), false, open.get().isDue(now));
        }
        var candidate = candidates.candidate(campaignId, person.id(), earlier);
        return switch (ExamAdmission.under(campaign.rules()).decide(candidate, now)) {
            case ExamAdmission.Refused(var problem, var facts) -> throw new Refusal(problem, facts);
            case ExamAdmission.Admitted(var attempt) -> new Begun(start(campaign, candidate.participant().orElseThrow(), caller, attempt, now), true, false);
        };
    }

    private Sitting start(Campaign campaign, Participant participant, Caller caller, int attempt, Instant now) {
        var id = Ids.next();
        var blueprint = blueprints.find(campaign.id(), participant.tier()).filter(Blueprint::isPublished)
                .orElseThrow(() -> new Refusal(AssessmentProblem.PAPER_NOT_READY));
        var paper = paper(blueprint, id);
        int extra = sittings.extraMinutes(campaign.id(), participant.personId());
        var time = new ExamTime(campaign.rules().windows().exam(), campaign.rules().exam());
        var deadline = time.deadline(now, extra);
        var sitting = new Sitting(id, campaign.id(), participant.personId(), caller.subject(), participant.unitId(), participant.unitPath(), paper.id(), attempt,
                Sitting.State.OPEN, AnswerSheet.empty(paper.items().size()), now, deadline, time.acceptsUntil(deadline), extra,
                MarkingRule.under(campaign.rules()), 0, null);
        sittings.add(sitting);
        outbox.publish(new SittingStarted(campaign.id(), participant.personId(), id, attempt));
        return sitting;
    }

    private Paper paper(Blueprint blueprint, UUID sittingId) {
        return papers.take(blueprint, sittingId).or(() -> {
            Optional<Paper> drawn = draw.drawNow(blueprint);
            drawn.ifPresent(paper -> papers.handOut(paper.id(), sittingId));
            return drawn;
        }).orElseThrow(() -> new Refusal(AssessmentProblem.PAPER_NOT_READY));
    }

    private Sitting own(Sitting sitting, Caller caller) {
        if (!sitting.belongsTo(caller.subject())) {
            sittings.changeSubject(sitting.id(), caller.subject());
        }
        return sitting;
    }
}
