package org.xuefa.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xuefa.duty.domain.LinkRule.Claim;
import org.xuefa.duty.domain.LinkRule.Course;
import org.xuefa.duty.domain.LinkRule.Decision;
import org.xuefa.duty.domain.LinkRule.Source;
import org.xuefa.duty.domain.LinkRule.WrittenClaim;

class LinkRuleTest {
    private static final UUID COURSE = new UUID(4, 1);
    private final DutyItem item = Samples.item(1, Samples.content("STHJ-01", Samples.ECOLOGY, Samples.ENVIRONMENT, "", ""));
    private final LinkRule rule = new LinkRule(Map.of(Samples.ECOLOGY.id(), List.of("武威市生态环境局", "市环保局")));

    @Test
    void aPackThatNamesTheCodeWithItsLawOrOfTheDepartmentTeachesTheItem() {
        assertThat(source("某县委党校", new Claim("sthj-01", Samples.ENVIRONMENT))).isEqualTo(Source.CODE);
        assertThat(source("生态环境局", new Claim("STHJ-01", Samples.WETLAND))).isEqualTo(Source.CODE);
        assertThat(source("某局", new Claim("STHJ-01", Samples.WETLAND))).as("the same number of another list").isNull();
    }

    @Test
    void aPackOfTheDepartmentThatNamesTheLawTeachesTheItem() {
        for (var department : List.of("武威市生态环境局", "生态环境局", "市环保局")) {
            assertThat(source(department, new Claim("X-9", Samples.ENVIRONMENT))).as(department).isEqualTo(Source.LAW);
        }
        for (var department : List.of("境局", "", "中卫市生态环境局", "环境局")) {
            assertThat(source(department, new Claim("X-9", Samples.ENVIRONMENT))).as(department).isNull();
        }
    }

    @Test
    void anEditorsDecisionStandsAboveTheRule() {
        var byRule = new Course(COURSE, "生态环境局", List.of(new Claim("STHJ-01", Samples.ENVIRONMENT)));
        var other = new UUID(4, 2);

        assertThat(rule.courses(item, List.of(byRule), Map.of(COURSE, Decision.EXCLUDED, other, Decision.ADDED))).containsExactly(Map.entry(other, Source.EDITOR));
    }

    @Test
    void readsWhatAnEditorWroteAsACoursesDuty() {
        assertThat(LinkRule.written("STHJ-01《中华人民共和国环境保护法》、《湿地保护法》")).containsExactly(
                new WrittenClaim("STHJ-01", "中华人民共和国环境保护法"), new WrittenClaim("", "湿地保护法"));
        assertThat(LinkRule.written("宣传环境保护")).isEmpty();
    }

    private Source source(String department, Claim claim) {
        return rule.courses(item, List.of(new Course(COURSE, department, List.of(claim))), Map.of()).get(COURSE);
    }
}
