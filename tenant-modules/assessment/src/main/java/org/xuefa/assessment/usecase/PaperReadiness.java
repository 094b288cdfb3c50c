package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.Blueprint;
import org.xuefa.assessment.domain.Blueprints;
import org.xuefa.assessment.domain.PoolCheck;
import org.xuefa.assessment.domain.PoolQuestion;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Fact;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Readiness.TierPaper;
import org.xuefa.campaign.ReadinessContributor;
import org.xuefa.campaign.Tier;

/** Whether papers can be drawn for every tier. It only warns: people study first, and blueprint and questions may follow while they do. */
@ApplicationScoped
public class PaperReadiness implements ReadinessContributor {
    private final Blueprints blueprints;
    private final QuestionBank bank;

    protected PaperReadiness() {
        this(null, null);
    }

    @Inject
    public PaperReadiness(Blueprints blueprints, QuestionBank bank) {
        this.blueprints = blueprints;
        this.bank = bank;
    }

    @Override
    @Transactional
    public Readiness of(Campaign campaign, Instant now) {
        var byTier = blueprints.ofCampaign(campaign.id()).stream().collect(Collectors.toMap(Blueprint::tier, Function.identity()));
        var pool = byTier.isEmpty() ? List.<PoolQuestion>of() : bank.pool();
        var facts = new ArrayList<Fact>();
        var findings = new ArrayList<Finding>();
        for (var tier : campaign.tiers()) {
            var paper = paper(tier, byTier.get(tier.code()), pool);
            facts.add(paper);
            var due = due(campaign, now);
            switch (paper.blueprint()) {
                case NONE -> findings.add(warning("no-blueprint", campaign, tier, "还没有组卷规则。" + due));
                case DRAFT -> findings.add(warning("blueprint-unpublished", campaign, tier, "组卷规则还没有发布。" + due));
                case PUBLISHED -> { }
            }
            if (paper.missing() > 0) {
                findings.add(warning("pool-short", campaign, tier, "按组卷规则，题库还缺" + paper.missing() + "道题，组不出试卷。" + due));
            }
        }
        return new Readiness(facts, findings);
    }

    private static TierPaper paper(Tier tier, @Nullable Blueprint blueprint, List<PoolQuestion> pool) {
        if (blueprint == null) {
            return new TierPaper(tier.code(), TierPaper.Blueprint.NONE, 0);
        }
        var check = PoolCheck.of(blueprint.isPublished() ? blueprint.publishedDesign() : blueprint.design(), pool);
        return new TierPaper(tier.code(), blueprint.isPublished() ? TierPaper.Blueprint.PUBLISHED : TierPaper.Blueprint.DRAFT,
                check.lines().stream().mapToInt(PoolCheck.Line::missing).sum());
    }

    private static String due(Campaign campaign, Instant now) {
        var exam = campaign.rules().windows().exam();
        return now.isBefore(exam.opens()) ? "考试于" + exam.firstDay().getMonthValue() + "月" + exam.firstDay().getDayOfMonth() + "日开始，须在此之前补上。"
                : "考试时间已经开始，补上之前学分达标的学员也不能考试。";
    }

    private static Finding warning(String code, Campaign campaign, Tier tier, String text) {
        return Finding.ofTier(Severity.WARNS, code, campaign, tier, text);
    }
}
