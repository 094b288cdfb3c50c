package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.PoolCheck;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Campaigns;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;

/** Saves, checks and publishes the blueprint of a tier. What the bank cannot fill is refused when saved, not found out in the exam. */
@ApplicationScoped
public class DesignPapers {
    private final Campaigns campaigns;
    private final Blueprints blueprints;
    private final QuestionBank bank;
    private final Papers papers;
    private final AuditLog audit;
    private final Clock clock;

    /** A blueprint with its stock and what the bank says now. */
    public record Overview(Blueprint blueprint, long stock, long handedOut, PoolCheck check) {}

    protected DesignPapers() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public DesignPapers(Campaigns campaigns, Blueprints blueprints, QuestionBank bank, Papers papers, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.blueprints = blueprints;
        this.bank = bank;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PoolCheck check(UUID campaignId, String tier, Design design) {
        campaignWithTier(campaignId, tier);
        return PoolCheck.of(design, bank.pool());
    }

    @Transactional
    public List<Overview> list(UUID campaignId) {
        var _ = campaigns.find(campaignId).orElseThrow(Refusal::notFound);
        return blueprints.ofCampaign(campaignId).stream().map(this::overview).toList();
    }

    @Transactional
    public Overview get(UUID campaignId, String tier) {
        return overview(blueprints.find(campaignId, tier).orElseThrow(Refusal::notFound));
    }

    /** @param revision what the change is based on; empty for the first save */
    @Transactional
    public Overview save(UUID campaignId, String tier, OptionalInt revision, Design design, int stockTarget) {
        mustBeChangeable(campaignWithTier(campaignId, tier));
        mustBeHundred(design);
        mustBeFilled(PoolCheck.of(design, bank.pool()));
        var saved = blueprints.lock(campaignId, tier)
                .map(known -> {
                    mustBe(known, revision);
                    return blueprints.change(known.id(), design, stockTarget);
                })
                .orElseGet(() -> blueprints.add(campaignId, tier, design, stockTarget));
        audit.record("blueprint.saved", "blueprint", saved.id().toString(), Map.of("questions", design.questions(), "revision", saved.revision()));
        return overview(saved);
    }

    @Transactional
    public Overview publish(UUID campaignId, String tier, int revision) {
        mustBeChangeable(campaignWithTier(campaignId, tier));
        var known = blueprints.lock(campaignId, tier).orElseThrow(Refusal::notFound);
        mustBe(known, OptionalInt.of(revision));
        mustBeFilled(PoolCheck.of(known.design(), bank.pool()));
        var published = blueprints.publish(known.id(), clock.instant());
        papers.discardEarlier(published);
        audit.record("blueprint.published", "blueprint", known.id().toString(), Map.of("publication", published.publication()));
        return overview(published);
    }

    private Overview overview(Blueprint blueprint) {
        return new Overview(blueprint, papers.stock(blueprint), papers.handedOut(blueprint), PoolCheck.of(blueprint.design(), bank.pool()));
    }

    private Campaign campaignWithTier(UUID campaignId, String tier) {
        return campaigns.find(campaignId).filter(campaign -> campaign.tiers().stream().anyMatch(known -> known.code().equals(tier))).orElseThrow(Refusal::notFound);
    }

    private static void mustBeChangeable(Campaign campaign) {
        if (campaign.state() == Campaign.State.CLOSED) {
            throw new Refusal(AssessmentProblem.CAMPAIGN_CLOSED);
        }
    }

    private static void mustBe(Blueprint known, OptionalInt revision) {
        if (revision.isEmpty()) {
            throw new Refusal(CommonProblem.VERSION_REQUIRED);
        }
        if (known.revision() != revision.getAsInt()) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
    }

    private static void mustBeHundred(Design design) {
        if (design.points() != Design.POINTS) {
            throw new Refusal(AssessmentProblem.BLUEPRINT_NOT_HUNDRED, Map.of("points", design.points()));
        }
        if (design.questions() > Design.MOST_QUESTIONS) {
            throw Refusal.invalid("/lines", "range", "一份试卷最多 " + Design.MOST_QUESTIONS + " 题");
        }
    }

    private static void mustBeFilled(PoolCheck check) {
        var problems = new ArrayList<FieldProblem>();
        for (int line = 0; line < check.lines().size(); line++) {
            var found = check.lines().get(line);
            if (found.missing() > 0) {
                problems.add(new FieldProblem("/lines/" + line, "short", "需要 " + found.wanted() + " 题，符合条件的有 " + found.available() + " 题，还缺 " + found.missing() + " 题"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(AssessmentProblem.POOL_SHORT, Map.of("missing", check.lines().stream().mapToInt(PoolCheck.Line::missing).sum()), problems);
        }
    }

}
