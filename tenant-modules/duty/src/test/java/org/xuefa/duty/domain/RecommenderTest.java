package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.Tier;
import org.xuefa.learning.Elective;
import org.xuefa.learning.Elective.Progress;

class RecommenderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private final Elective ecology = Samples.elective(1, "ecology");
    private final Elective market = Samples.elective(2, "market");
    private final Elective taxation = Samples.elective(3, "taxation");
    private final Elective open = Samples.elective(4, "civil");
    private final Map<UUID, List<DutyItem>> items = Map.of(
            ecology.course().id(), List.of(Samples.item(1, Samples.content("STHJ-01", Samples.ECOLOGY, Samples.ENVIRONMENT, "国家工作人员", "6月5日环境日"))),
            market.course().id(), List.of(Samples.item(2, Samples.content(null, Samples.JUSTICE, Samples.CONSTITUTION, "社会公众", "8月20日"))));

    @Test
    void ownDutyComesFirstThenInterestPostAndOthersDutiesAndNothingIsLeftOut() {
        var ranked = rank(learner("财务科科长", Set.of(Samples.ECOLOGY.id()), Set.of("market")));

        assertThat(ranked).extracting(Recommendation::elective).containsExactly(ecology, market, taxation, open);
        assertThat(ranked).extracting(RecommenderTest::words).containsExactly(
                "您所在的武威市生态环境局负责宣传《中华人民共和国环境保护法》",
                "您关注“市场监管”；8月20日将至（还有 19 天）",
                "与您的职务“财务科科长”有关",
                "面向全体学员开放，可自由选学");
    }

    @Test
    void electivesOfOtherDepartmentsAreChoosableForEveryone() {
        var ranked = rank(learner(null, Set.of(new UUID(1, 77)), Set.of()));

        assertThat(ranked).hasSize(4);
        assertThat(ranked.getFirst().elective()).isEqualTo(ecology);
        assertThat(words(ranked.getFirst())).isEqualTo("“国家工作人员”是武威市生态环境局宣传《中华人民共和国环境保护法》的普法对象");
    }

    @Test
    void theOrderDoesNotDependOnHowTheFactsCome() {
        var many = new ArrayList<Elective>();
        for (int number = 0; number < 40; number++) {
            many.add(Samples.elective(number, number % 3 == 0 ? "market" : "civil", 40 + number % 2 * 20, Progress.NOT_STARTED));
        }
        var learner = learner("主任", Set.of(), Set.of("market"));
        var first = Recommender.rank(many, items, learner);

        var random = new Random(7);
        for (int time = 0; time < 20; time++) {
            Collections.shuffle(many, random);
            assertThat(Recommender.rank(many, items, learner)).isEqualTo(first);
        }
        assertThat(first.subList(0, 14)).allSatisfy(recommendation -> assertThat(recommendation.elective().course().theme()).isEqualTo("market"));
    }

    @Test
    void finishedElectivesAreNotRecommendedAgain() {
        assertThat(Recommender.rank(List.of(Samples.elective(1, "ecology", 60, Progress.FINISHED), Samples.elective(2, "ecology", 60, Progress.IN_PROGRESS)), Map.of(),
                learner(null, Set.of(), Set.of()))).extracting(recommendation -> recommendation.elective().progress()).containsExactly(Progress.IN_PROGRESS);
    }

    @Test
    void manyLawsAreNotRecitedInFull() {
        var three = List.of(Samples.item(1, Samples.content(null, Samples.ECOLOGY, Samples.ENVIRONMENT, "", "")), Samples.item(2, Samples.content(null, Samples.ECOLOGY, Samples.WETLAND, "", "")),
                Samples.item(3, Samples.content(null, Samples.ECOLOGY, Samples.CONSTITUTION, "", "")));

        assertThat(words(Recommender.rank(List.of(ecology), Map.of(ecology.course().id(), three), learner(null, Set.of(Samples.ECOLOGY.id()), Set.of())).getFirst()))
                .isEqualTo("您所在的武威市生态环境局负责宣传《中华人民共和国环境保护法》《中华人民共和国湿地保护法》等 3 部法律");
    }

    private List<Recommendation> rank(LearnerProfile learner) {
        return Recommender.rank(List.of(open, taxation, market, ecology), items, learner);
    }

    private static LearnerProfile learner(String post, Set<UUID> ownUnits, Set<String> interests) {
        return new LearnerProfile(new Tier("staff", "国家工作人员"), post, ownUnits, interests, TODAY);
    }

    private static String words(Recommendation recommendation) {
        return String.join("；", recommendation.reasons().stream().map(Reason::text).toList());
    }
}
