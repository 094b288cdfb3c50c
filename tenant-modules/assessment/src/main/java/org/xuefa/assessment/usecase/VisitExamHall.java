package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.Result;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.Condition;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.ExamAdmission;
import org.xuefa.assessment.domain.Sitting;
import org.xuefa.assessment.domain.Sittings;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.enrolment.Participant;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.web.Arrival;

/** The hall before the exam: the rules, each condition and how it stands, the open sitting, earlier attempts. */
@ApplicationScoped
public class VisitExamHall {
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Sittings sittings;
    private final Blueprints blueprints;
    private final Clock clock;

    /** What the hall shows; {@code design} is what the learner's paper consists of, when it is published. */
    public record Hall(Campaign campaign, Instant now, int extraMinutes, List<Condition> conditions, List<Sitting> attempts, Optional<Result> result, Optional<Design> design) {
        public boolean admitted() {
            return conditions.stream().allMatch(Condition::met) && open().isEmpty();
        }

        public Optional<Sitting> open() {
            return attempts.stream().filter(Sitting::isOpen).findFirst();
        }
    }

    protected VisitExamHall() {
        this(null, null, null, null, null);
    }

    @Inject
    public VisitExamHall(Campaigns campaigns, Candidates candidates, Sittings sittings, Blueprints blueprints, Clock clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.sittings = sittings;
        this.blueprints = blueprints;
        this.clock = clock;
    }

    @Transactional
    public Hall visit(@Nullable UUID campaignId, Caller caller) {
        var now = Arrival.orNow(clock);
        var campaign = (campaignId == null ? campaigns.current() : campaigns.find(campaignId)).filter(found -> found.state() != Campaign.State.DRAFT).orElseThrow(Refusal::notFound);
        var person = candidates.person(caller);
        var attempts = sittings.of(campaign.id(), person.id());
        var candidate = candidates.candidate(campaign.id(), person.id(), attempts);
        var design = candidate.participant().map(Participant::tier).flatMap(tier -> blueprints.find(campaign.id(), tier)).filter(Blueprint::isPublished).map(Blueprint::publishedDesign);
        var conditions = new ArrayList<>(ExamAdmission.under(campaign.rules()).conditions(candidate, now));
        if (candidate.participant().isPresent() && design.isEmpty()) {
            conditions.add(new Condition(Condition.Code.PAPER_READY, false, Map.of()));
        }
        return new Hall(campaign, now, sittings.extraMinutes(campaign.id(), person.id()), conditions, attempts, sittings.result(campaign.id(), person.id()), design);
    }
}
