package org.xuefa.campaign.boundary;

import java.time.Instant;
import java.util.Locale;
import org.xuefa.api.model.ReadinessFinding;
import org.xuefa.api.model.ThemeReadiness;
import org.xuefa.api.model.ThemeTier;
import org.xuefa.api.model.TierReadiness;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.ThemeCourses;
import org.xuefa.campaign.Readiness.TierCourses;
import org.xuefa.campaign.Readiness.TierPaper;
import org.xuefa.campaign.Readiness.TierPeople;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.domain.CampaignReadiness;

/** Readiness as the contract shows it. */
final class ReadinessMapping {
    private ReadinessMapping() {}

    static org.xuefa.api.model.CampaignReadiness readiness(CampaignReadiness ready, Instant now) {
        return new org.xuefa.api.model.CampaignReadiness().blocked(!ready.blocking().isEmpty())
                .findings(ready.findings().stream().map(ReadinessMapping::finding).toList())
                .tiers(ready.campaign().tiers().stream().map(tier -> tier(ready, tier)).toList())
                .themes(ready.facts(ThemeCourses.class).stream().map(ReadinessMapping::theme).toList()).now(now);
    }

    private static ReadinessFinding finding(Finding finding) {
        return new ReadinessFinding().severity(ReadinessFinding.SeverityEnum.fromValue(finding.severity().name().toLowerCase(Locale.ROOT)))
                .code(finding.code()).tier(finding.tier()).pointer(finding.pointer()).text(finding.text());
    }

    private static TierReadiness tier(CampaignReadiness ready, Tier tier) {
        var credit = ready.campaign().rules().credit();
        var shown = new TierReadiness().code(tier.code()).name(tier.name()).targetCredit(credit.target().decimal())
                .compulsoryMinimum(credit.mix() == CreditRule.Mix.MINIMUM ? credit.compulsoryMinimum().decimal() : null);
        for (var fact : ready.facts()) {
            switch (fact) {
                case TierCourses courses when courses.tier().equals(tier.code()) -> shown.compulsoryCredit(courses.compulsory().decimal())
                        .electiveCredit(courses.elective().decimal()).countedCredit(courses.counted().decimal()).courses(courses.courses())
                        .withoutPractice(courses.withoutPractice()).lateCourses(courses.late()).themes(courses.themes());
                case TierPaper paper when paper.tier().equals(tier.code()) ->
                        shown.blueprint(TierReadiness.BlueprintEnum.fromValue(paper.blueprint().name().toLowerCase(Locale.ROOT))).missingQuestions(paper.missing());
                case TierPeople people when people.tier().equals(tier.code()) -> shown.people(people.people());
                case TierCourses _, TierPaper _, TierPeople _, ThemeCourses _ -> { }
            }
        }
        return shown;
    }

    private static ThemeReadiness theme(ThemeCourses theme) {
        return new ThemeReadiness().theme(theme.theme()).tiers(theme.tiers().stream().map(count -> new ThemeTier().tier(count.tier()).courses(count.courses())).toList());
    }
}
