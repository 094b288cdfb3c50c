package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.StarterExam;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.BlueprintLine;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.Design;
import org.xuefa.assessment.domain.PoolCheck;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.campaign.Campaigns;
import org.xuefa.campaign.Tier;
import org.xuefa.platform.problem.Refusal;

/** 30 singles of 2 points, 10 multiples of 3, 10 true-or-false of 1: fifty questions, a hundred points. Smaller ones while the bank is small. */
@ApplicationScoped
public class PrepareStarterExam implements StarterExam {
    private static final int STOCK = 200;
    private static final List<Design> USUAL = List.of(design(30, 2, 10, 3, 10, 1), design(20, 3, 5, 6, 5, 2), design(10, 5, 5, 6, 5, 4));
    private final Campaigns campaigns;
    private final Blueprints blueprints;
    private final QuestionBank bank;
    private final Clock clock;

    protected PrepareStarterExam() {
        this(null, null, null, null);
    }

    @Inject
    public PrepareStarterExam(Campaigns campaigns, Blueprints blueprints, QuestionBank bank, Clock clock) {
        this.campaigns = campaigns;
        this.blueprints = blueprints;
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean prepare(UUID campaignId) {
        var pool = bank.pool();
        var fitting = USUAL.stream().filter(design -> PoolCheck.of(design, pool).isSufficient()).findFirst();
        boolean all = true;
        for (Tier tier : campaigns.find(campaignId).orElseThrow(Refusal::notFound).tiers()) {
            var known = blueprints.find(campaignId, tier.code());
            if (known.isEmpty() && fitting.isPresent()) {
                blueprints.publish(blueprints.add(campaignId, tier.code(), fitting.get(), STOCK).id(), clock.instant());
            }
            all &= known.map(Blueprint::isPublished).orElse(fitting.isPresent());
        }
        return all;
    }

    private static Design design(int singles, int singlePoints, int multiples, int multiplePoints, int truefalses, int truefalsePoints) {
        return new Design(List.of(new BlueprintLine(QuestionType.SINGLE, null, null, singles, singlePoints), new BlueprintLine(QuestionType.MULTIPLE, null, null, multiples, multiplePoints),
                new BlueprintLine(QuestionType.TRUEFALSE, null, null, truefalses, truefalsePoints)));
    }
}
