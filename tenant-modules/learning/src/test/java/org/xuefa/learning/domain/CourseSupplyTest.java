package org.xuefa.learning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.ExamRule;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Readiness.ThemeCourses;
import org.xuefa.campaign.Readiness.TierCourses;
import org.xuefa.campaign.RuleSet;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.campaign.Windows;
import org.xuefa.spi.Credit;

/** Study to 10 December, exam to 20 December, 1000 credits of which at least 800 compulsory, 40 for a practice. */
class CourseSupplyTest {
    private static final Instant EARLY = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant STUDY_OVER = LocalDate.of(2026, 12, 11).atStartOfDay(Window.CITY_TIME).toInstant();
    private static final Instant EXAM_OVER = LocalDate.of(2026, 12, 21).atStartOfDay(Window.CITY_TIME).toInstant();

    @Test
    void countsCoursesWithTheirPracticesAtTheirBestAndElectivesUpToTheCap() {
        var said = of(campaign(CreditRule.Mix.MINIMUM, false), course(CourseKind.COMPULSORY, 760, 20, EARLY), course(CourseKind.ELECTIVE, 360, 5, EARLY));

        assertThat(said.facts()).contains(new TierCourses("staff", Credit.of(800), Credit.of(400), Credit.of(1000), 2, 0, 0, 1));
        assertThat(codes(said, "staff")).isEmpty();
    }

    @Test
    void tooFewCoursesOnlyWarnBecauseMoreMayCome() {
        var said = of(campaign(CreditRule.Mix.MINIMUM, false), course(CourseKind.COMPULSORY, 360, 20, EARLY), course(CourseKind.ELECTIVE, 360, 20, EARLY));

        assertThat(finding(said, "credit-short", "staff")).satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNS);
            assertThat(finding.pointer()).isEqualTo("/tiers/1");
            assertThat(finding.text()).startsWith("国家工作人员：").contains("最多可计600学分").contains("还差400学分").contains("2026年12月10日前补足");
        });
        assertThat(finding(said, "credit-short", "leader").text()).contains("还没有面向这一层次的课程").contains("还差1000学分");
    }

    @Test
    void enoughCreditsThatAreNotCompulsoryEnoughAreSaidToBe() {
        var said = of(campaign(CreditRule.Mix.MINIMUM, false, 400), course(CourseKind.COMPULSORY, 760, 0, EARLY), course(CourseKind.ELECTIVE, 360, 0, EARLY));

        assertThat(finding(said, "credit-short", "staff").text()).contains("必修最多760学分，最低要求800学分");
        assertThat(codes(said, "staff")).containsExactly("credit-short", "no-practice");
    }

    @Test
    void aTargetThatHangsOnCoursesReleasedWhenStudyIsOverBlocks() {
        var campaign = campaign(CreditRule.Mix.NONE, false);

        assertThat(codes(of(campaign, course(CourseKind.COMPULSORY, 960, 20, STUDY_OVER.minusMillis(1))), "staff")).isEmpty();
        var said = of(campaign, course(CourseKind.COMPULSORY, 960, 20, STUDY_OVER));
        assertThat(finding(said, "released-too-late", "staff").severity()).isEqualTo(Severity.BLOCKS);
        assertThat(codes(said, "leader")).as("nothing planned for them at all: may still come").containsExactly("credit-short");
        var enough = of(campaign, course(CourseKind.COMPULSORY, 960, 20, EARLY), course(CourseKind.ELECTIVE, 60, 20, STUDY_OVER));
        assertThat(codes(enough, "staff")).containsExactly("late-courses");
        assertThat(enough.findings()).extracting(Finding::severity).containsOnly(Severity.WARNS);
    }

    @Test
    void aDutyToFinishWhatNobodyCanStudyAnyMoreBlocksUnlessTheExamIsOverToo() {
        var enough = course(CourseKind.COMPULSORY, 960, 20, EARLY);

        assertThat(codes(of(campaign(CreditRule.Mix.NONE, true), enough, course(CourseKind.COMPULSORY, 60, 20, STUDY_OVER)), "staff")).containsExactly("late-courses", "duty-too-late");
        assertThat(codes(of(campaign(CreditRule.Mix.NONE, true), enough, course(CourseKind.ELECTIVE, 60, 20, STUDY_OVER)), "staff")).containsExactly("late-courses");
        assertThat(codes(of(campaign(CreditRule.Mix.NONE, true), enough, course(CourseKind.COMPULSORY, 60, 20, EXAM_OVER)), "staff")).containsExactly("late-courses");
        assertThat(codes(of(campaign(CreditRule.Mix.NONE, false), enough, mandatory(STUDY_OVER)), "staff")).containsExactly("late-courses", "duty-too-late");
    }

    @Test
    void theShareOfTheSupplyIsHeldAgainstTheRuleThatAsksForIt() {
        var nine = course(CourseKind.COMPULSORY, 900, 20, EARLY);
        var one = course(CourseKind.ELECTIVE, 100, 20, EARLY);

        assertThat(finding(of(campaign(CreditRule.Mix.SUPPLY_SHARE, false), nine, one), "supply-share", "staff").text()).contains("占90%").contains("安排为80%");
        assertThat(codes(of(campaign(CreditRule.Mix.MINIMUM, false), nine, one), "staff")).doesNotContain("supply-share");
    }

    @Test
    void everyThemeOfTheNoticeIsCountedForEveryTierAndBareOnesAreSaidOnce() {
        var said = of(campaign(CreditRule.Mix.NONE, false), course(CourseKind.COMPULSORY, 960, 20, EARLY), course(CourseKind.ELECTIVE, 960, 20, EARLY));

        var themes = said.facts().stream().filter(ThemeCourses.class::isInstance).map(ThemeCourses.class::cast).toList();
        assertThat(themes).hasSize(10).contains(new ThemeCourses("constitution", List.of(new ThemeCourses.Count("leader", 0), new ThemeCourses.Count("staff", 1))));
        assertThat(said.findings()).filteredOn(finding -> finding.code().equals("themes-missing")).singleElement().satisfies(finding -> assertThat(finding.text()).contains("还有9个"));
    }

    private static Readiness of(Campaign campaign, PublishedCourse... courses) {
        return CourseSupply.of(campaign, new Catalogue(Arrays.asList(courses)));
    }

    private static List<String> codes(Readiness said, String tier) {
        return said.findings().stream().filter(finding -> tier.equals(finding.tier())).map(Finding::code).toList();
    }

    private static Finding finding(Readiness said, String code, String tier) {
        return said.findings().stream().filter(finding -> finding.code().equals(code) && tier.equals(finding.tier())).findAny().orElseThrow();
    }

    private static Campaign campaign(CreditRule.Mix mix, boolean allCompulsory) {
        return campaign(mix, allCompulsory, 200);
    }

    private static Campaign campaign(CreditRule.Mix mix, boolean allCompulsory, int electiveCap) {
        var rules = RuleSet.template(2026);
        var study = Window.ofDays(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 10));
        var exam = rules.exam();
        return new Campaign(UUID.randomUUID(), 2026, "2026年度", Campaign.State.DRAFT, List.of(new Tier("leader", "领导干部"), new Tier("staff", "国家工作人员")),
                new RuleSet(1, new Windows(study, study, rules.windows().exam()), rules.participation(), new CreditRule(Credit.of(1000), mix, Credit.of(800), Credit.of(electiveCap), null),
                        rules.study(), rules.practice(), new ExamRule(exam.duration(), 1, exam.result(), false, exam.gradeBands(), exam.atWindowEnd(), exam.maxExtra(),
                                exam.multipleChoice(), exam.showWrongItems(), allCompulsory, 30), rules.score(), rules.certificate()));
    }

    private static PublishedCourse mandatory(Instant visibleFrom) {
        return course(CourseKind.ELECTIVE, 60, 20, visibleFrom, new Batch(UUID.randomUUID(), "第二批", visibleFrom.atZone(Window.CITY_TIME).toLocalDate(), true, 1));
    }

    private static PublishedCourse course(CourseKind kind, int credit, int questions, Instant visibleFrom) {
        return course(kind, credit, questions, visibleFrom, null);
    }

    private static PublishedCourse course(CourseKind kind, int credit, int questions, Instant visibleFrom, @Nullable Batch batch) {
        return new PublishedCourse(UUID.randomUUID(), 1, kind, "课程", "", "constitution", List.of("staff"), "", "", Credit.of(credit), Credit.of(30), Credit.of(40), questions,
                EARLY, visibleFrom, batch, false, List.of());
    }
}
