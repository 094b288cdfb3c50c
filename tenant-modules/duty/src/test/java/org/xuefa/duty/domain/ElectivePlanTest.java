package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.CreditRule.Mix;
import org.xuefa.campaign.Tier;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.Elective;
import org.xuefa.learning.Elective.Progress;
import org.xuefa.spi.Credit;

class ElectivePlanTest {
    private final CreditRule rule = new CreditRule(Credit.of(1000), Mix.MINIMUM, Credit.of(800), Credit.of(200), null);
    /** 90, 70, 110 and 90 credits with a bare pass, in this order of fitness. */
    private final List<Elective> electives = List.of(elective(1, 60), elective(2, 40), elective(3, 80), elective(4, 60));

    @Test
    void saysHowMuchOfTheShareIsMissingAndTheFewestThatGetThere() {
        var plan = plan(rule, 300, 0, Set.of());

        assertThat(plan.share()).isEqualTo(Credit.of(200));
        assertThat(plan.missing()).isEqualTo(Credit.of(200));
        assertThat(plan.isCovered()).isFalse();
        assertThat(plan.suggestion()).as("two are enough, 90 and 110; the most fitting pair").containsExactly(id(1), id(3));
    }

    @Test
    void whatIsChosenCountsAndTheSuggestionCompletesIt() {
        var plan = plan(rule, 300, 0, Set.of(id(2), id(4)));

        assertThat(plan.plannedMinimum()).isEqualTo(Credit.of(160));
        assertThat(plan.plannedMaximum()).isEqualTo(Credit.of(180));
        assertThat(plan.suggestion()).containsExactly(id(1));
        assertThat(plan.isReachedBy(electives.getFirst())).isTrue();
        assertThat(plan(rule, 300, 0, Set.of(id(1), id(3))).isCovered()).isTrue();
        assertThat(plan(rule, 300, 0, Set.of(id(1), id(3))).suggestion()).isEmpty();
    }

    @Test
    void nobodyNeedsMoreElectivesThanTheTargetLeaves() {
        assertThat(plan(rule, 950, 0, Set.of()).missing()).isEqualTo(Credit.of(50));
        assertThat(plan(rule, 800, 260, Set.of()).missing()).isEqualTo(Credit.ZERO);
        assertThat(plan(rule, 800, 260, Set.of()).counted()).isEqualTo(Credit.of(200));
        assertThat(plan(rule, 600, 150, Set.of()).missing()).isEqualTo(Credit.of(50));
    }

    @Test
    void withoutAShareEveryCreditTowardsTheTargetIsMissing() {
        var free = new CreditRule(Credit.of(400), Mix.NONE, Credit.of(0), Credit.of(0), null);
        var plan = plan(free, 100, 50, Set.of());

        assertThat(plan.share()).isNull();
        assertThat(plan.missing()).isEqualTo(Credit.of(250));
        assertThat(plan.suggestion()).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void whenEverythingTogetherIsNotEnoughNothingIsSuggested() {
        var far = new CreditRule(Credit.of(9000), Mix.NONE, Credit.of(0), Credit.of(0), null);

        assertThat(plan(far, 0, 0, Set.of()).suggestion()).isEmpty();
    }

    private ElectivePlan plan(CreditRule by, int compulsory, int elective, Set<UUID> chosen) {
        var earned = Credit.of(elective);
        var balance = new CreditBalance(Credit.of(compulsory), earned, by.counted(Credit.of(compulsory), earned), by.target(), false, false, false);
        var ranked = Recommender.rank(electives, Map.of(), new LearnerProfile(new Tier("staff", "国家工作人员"), null, Set.of(), Set.of(), LocalDate.of(2026, 8, 1)));
        var inOrder = electives.stream().map(one -> ranked.stream().filter(recommendation -> recommendation.elective().equals(one)).findAny().orElseThrow()).toList();
        return ElectivePlan.of(by, balance, electives, chosen, inOrder);
    }

    private static Elective elective(int number, int credit) {
        return Samples.elective(number, "civil", credit, Progress.NOT_STARTED);
    }

    private static UUID id(int number) {
        return new UUID(4, number);
    }
}
