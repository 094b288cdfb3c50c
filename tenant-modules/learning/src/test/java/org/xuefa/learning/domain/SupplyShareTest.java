package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Tier;
import org.xuefa.spi.Credit;

class SupplyShareTest {
    private static final UUID NEW = UUID.randomUUID();
    private final List<Tier> tiers = List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员"));

    @Test
    void saysForEachTierOfTheCourseWhatIsOnOfferOnceItIsOut() {
        var catalogue = new Catalogue(List.of(course(UUID.randomUUID(), CourseKind.COMPULSORY, 800, false, "leader", "staff"), course(UUID.randomUUID(), CourseKind.ELECTIVE, 100, false, "staff")));

        var shares = SupplyShare.after(catalogue, NEW, draft(CourseKind.ELECTIVE, 100, "leader", "staff"), rule(CreditRule.Mix.SUPPLY_SHARE), tiers);

        assertThat(shares).containsExactly(new SupplyShare("leader", Credit.of(800), Credit.of(100), 89, 80), new SupplyShare("staff", Credit.of(800), Credit.of(200), 80, 80));
        assertThat(shares).extracting(SupplyShare::fits).containsExactly(false, true);
    }

    @Test
    void countsNeitherTheLastEditionOfTheCourseNorWhatIsRetired() {
        var catalogue = new Catalogue(List.of(course(NEW, CourseKind.COMPULSORY, 500, false, "staff"), course(UUID.randomUUID(), CourseKind.ELECTIVE, 300, true, "staff")));

        var shares = SupplyShare.after(catalogue, NEW, draft(CourseKind.COMPULSORY, 50, "staff"), rule(CreditRule.Mix.SUPPLY_SHARE), tiers);

        assertThat(shares).containsExactly(new SupplyShare("staff", Credit.of(50), Credit.ZERO, 100, 80));
    }

    @Test
    void isSilentWhereTheRuleIsAboutSomethingElse() {
        for (var mix : List.of(CreditRule.Mix.MINIMUM, CreditRule.Mix.NONE)) {
            assertThat(SupplyShare.after(new Catalogue(List.of()), NEW, draft(CourseKind.COMPULSORY, 50, "staff"), rule(mix), tiers)).isEmpty();
        }
    }

    private static CreditRule rule(CreditRule.Mix mix) {
        return new CreditRule(Credit.of(1000), mix, Credit.of(800), Credit.of(200), null);
    }

    private static CourseDraft draft(CourseKind kind, int credit, String... tiers) {
        return new CourseDraft("课程", "", kind, "constitution", List.of(tiers), "", "", credit, 30, 40, List.of());
    }

    private static PublishedCourse course(UUID id, CourseKind kind, int credit, boolean retired, String... tiers) {
        return new PublishedCourse(id, 1, kind, "课程", "", "constitution", List.of(tiers), "", "", Credit.of(credit), Credit.of(30), Credit.of(40), 20, Instant.EPOCH, Instant.EPOCH, null,
                retired, List.of());
    }
}
