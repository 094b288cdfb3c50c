package org.xuefa.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.campaign.Windows;
import org.xuefa.spi.Credit;

class OpeningCheckTest {
    private static final Window AUTUMN = Window.ofDays(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 20));
    private static final Window NOVEMBER = Window.ofDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10));
    private static final Instant SUMMER = Instant.parse("2026-08-01T00:00:00Z");

    @Test
    void theTemplateIsFine() {
        assertThat(OpeningCheck.of(campaign(Campaign.State.DRAFT, AUTUMN, AUTUMN, null), SUMMER)).isEmpty();
    }

    @Test
    void aDraftWhoseTimeToStudyIsOverBlocksAlsoWhenOnlyTheExamIsOver() {
        var atMidnight = AUTUMN.closes();

        assertThat(OpeningCheck.of(campaign(Campaign.State.DRAFT, AUTUMN, AUTUMN, null), atMidnight.minusMillis(1))).isEmpty();
        assertThat(codes(OpeningCheck.of(campaign(Campaign.State.DRAFT, AUTUMN, AUTUMN, null), atMidnight))).containsExactly("study-over");
        assertThat(codes(OpeningCheck.of(campaign(Campaign.State.DRAFT, AUTUMN, NOVEMBER, null), NOVEMBER.closes()))).containsExactly("study-over");
        assertThat(OpeningCheck.of(campaign(Campaign.State.OPEN, AUTUMN, AUTUMN, null), atMidnight)).as("those who have earned their credits go on").isEmpty();
    }

    @Test
    void aCapOfADayThatLeavesTooFewDaysBlocksAndTheLastDayCounts() {
        var tenDays = NOVEMBER;

        assertThat(OpeningCheck.of(campaign(Campaign.State.DRAFT, tenDays, AUTUMN, Credit.of(100)), SUMMER)).isEmpty();
        var tooFew = OpeningCheck.of(campaign(Campaign.State.DRAFT, tenDays, AUTUMN, Credit.of(99)), SUMMER);
        assertThat(tooFew).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
            assertThat(finding.pointer()).isEqualTo("/rules/credit/dailyCap");
            assertThat(finding.text()).contains("10天").contains("990学分").contains("1000学分");
        });
        var third = Instant.parse("2026-11-02T16:00:00Z");
        assertThat(codes(OpeningCheck.of(campaign(Campaign.State.DRAFT, tenDays, AUTUMN, Credit.of(100)), third))).as("two days are gone in the city").containsExactly("daily-cap");
        assertThat(OpeningCheck.of(campaign(Campaign.State.DRAFT, tenDays, AUTUMN, Credit.of(125)), third)).isEmpty();
        assertThat(OpeningCheck.of(campaign(Campaign.State.OPEN, tenDays, AUTUMN, Credit.of(100)), third)).as("the days that are gone were there").isEmpty();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static Campaign campaign(Campaign.State state, Window study, Window exam, @Nullable Credit dailyCap) {
        var rules = RuleSet.template(2026).withWindows(new Windows(study, study, exam));
        var credit = new CreditRule(Credit.of(1000), CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(200), dailyCap);
        return new Campaign(UUID.randomUUID(), 2026, "2026年度", state, List.of(new Tier("staff", "国家工作人员")),
                new RuleSet(1, rules.windows(), rules.participation(), credit, rules.study(), rules.practice(), rules.exam(), rules.score(), rules.certificate()));
    }
}
