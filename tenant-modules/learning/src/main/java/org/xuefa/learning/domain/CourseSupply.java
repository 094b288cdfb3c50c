package org.xuefa.learning.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xuefa.campaign.Campaign;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Readiness;
import org.xuefa.campaign.Readiness.Fact;
import org.xuefa.campaign.Readiness.Finding;
import org.xuefa.campaign.Readiness.Severity;
import org.xuefa.campaign.Readiness.ThemeCourses;
import org.xuefa.campaign.Readiness.TierCourses;
import org.xuefa.campaign.Tier;
import org.xuefa.campaign.Window;
import org.xuefa.spi.Credit;

/**
 * Whether the courses that are out carry people of each tier to the exam. Too few courses only warn: they come in batches (R48) and may
 * follow until the time to study is over. Courses that come when it is over block where the target, or a duty to finish them, hangs on them.
 */
public final class CourseSupply {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final int NAMED = 3;
    private final Campaign campaign;
    private final Catalogue catalogue;
    private final Instant until;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private CourseSupply(Campaign campaign, Catalogue catalogue) {
        this.campaign = campaign;
        this.catalogue = catalogue;
        this.until = campaign.rules().windows().lastMomentToEarn();
    }

    public static Readiness of(Campaign campaign, Catalogue catalogue) {
        var supply = new CourseSupply(campaign, catalogue);
        campaign.tiers().forEach(supply::tier);
        supply.themes();
        return new Readiness(supply.facts, supply.findings);
    }

    private void tier(Tier tier) {
        var all = courses(tier);
        var inTime = all.stream().filter(this::isInTime).toList();
        var late = all.stream().filter(Predicate.not(this::isInTime)).toList();
        var withoutPractice = inTime.stream().filter(course -> course.questions() == 0).toList();
        var compulsory = credit(inTime, CourseKind.COMPULSORY);
        var elective = credit(inTime, CourseKind.ELECTIVE);
        facts.add(new TierCourses(tier.code(), compulsory, elective, rule().counted(compulsory, elective), inTime.size(), withoutPractice.size(), late.size(),
                (int) Catalogue.themes().stream().filter(theme -> compulsoryOn(theme, inTime) > 0).count()));
        if (!rule().isReached(compulsory, elective)) {
            targetMissed(tier, all, late, compulsory, elective);
        } else if (!late.isEmpty()) {
            warn(tier, "late-courses", names(late) + "在学习截止后才发布，学员学不到。");
        }
        dutyTooLate(tier, late);
        if (!withoutPractice.isEmpty()) {
            warn(tier, "no-practice", names(withoutPractice) + "没有练习题，学完后不能练习，也没有练习学分。");
        }
        share(tier);
    }

    private void targetMissed(Tier tier, List<PublishedCourse> all, List<PublishedCourse> late, Credit compulsory, Credit elective) {
        if (rule().isReached(credit(all, CourseKind.COMPULSORY), credit(all, CourseKind.ELECTIVE))) {
            findings.add(Finding.ofTier(Severity.BLOCKS, "released-too-late", campaign, tier, "要学" + names(late) + "才能达到" + rule().target()
                    + "学分，而这些课程在学习截止（" + DAY.format(lastDay()) + "24时）之后才发布，该层次的学员都不能参加考试。请提前发布，或延长学习时间。"));
            return;
        }
        var counted = rule().counted(compulsory, elective);
        var missing = counted.covers(rule().target()) ? "其中必修最多" + compulsory + "学分，最低要求" + rule().compulsoryMinimum() + "学分"
                : "距" + rule().target() + "学分还差" + counted.shortOf(rule().target()) + "学分";
        warn(tier, "credit-short", (all.isEmpty() ? "还没有面向这一层次的课程，" : "已发布的课程连同练习，最多可计" + counted + "学分，") + missing
                + "。课程可以分批发布，须在" + DAY.format(lastDay()) + "前补足，否则该层次的学员不能参加考试。");
    }

    /** From the release on, nobody who has not finished them may begin the exam, and nobody can finish them any more. */
    private void dutyTooLate(Tier tier, List<PublishedCourse> late) {
        var all = campaign.rules().exam().requireAllCompulsoryCourses();
        var binding = late.stream().filter(course -> course.isMandatory() || all && course.kind() == CourseKind.COMPULSORY)
                .filter(course -> course.visibleFrom().isBefore(campaign.rules().windows().exam().closes())).toList();
        if (!binding.isEmpty()) {
            findings.add(Finding.ofTier(Severity.BLOCKS, "duty-too-late", campaign, tier, names(binding)
                    + "必须学完才能考试，却在学习截止后才发布；从发布之日起，这一层次没有人能再开始考试。请提前发布，或取消“必须学完”的要求。"));
        }
    }

    private void share(Tier tier) {
        SupplyShare.of(catalogue, rule(), tier.code()).filter(Predicate.not(SupplyShare::fits)).filter(share -> share.percent() != null).ifPresent(share ->
                warn(tier, "supply-share", "必修课程的学分占" + share.percent() + "%，规则安排为" + share.wanted() + "%。"));
    }

    private void themes() {
        var inTime = catalogue.courses().stream().filter(Predicate.not(PublishedCourse::retired)).filter(this::isInTime).toList();
        Catalogue.themes().forEach(theme -> facts.add(new ThemeCourses(theme, campaign.tiers().stream().map(tier -> new ThemeCourses.Count(tier.code(),
                compulsoryOn(theme, inTime.stream().filter(course -> course.tiers().contains(tier.code())).toList()))).toList())));
        var bare = Catalogue.themes().stream().filter(theme -> compulsoryOn(theme, inTime) == 0).count();
        if (bare > 0) {
            findings.add(new Finding(Severity.WARNS, "themes-missing", null, "/tiers", "通知规定的" + Catalogue.themes().size() + "个必修主题中，还有" + bare + "个没有任何必修课程，见主题一览。"));
        }
    }

    private List<PublishedCourse> courses(Tier tier) {
        return catalogue.courses().stream().filter(course -> !course.retired() && course.tiers().contains(tier.code())).toList();
    }

    private boolean isInTime(PublishedCourse course) {
        return course.visibleFrom().isBefore(until);
    }

    private Credit credit(List<PublishedCourse> courses, CourseKind kind) {
        return courses.stream().filter(course -> course.kind() == kind).map(this::most).reduce(Credit.ZERO, Credit::plus);
    }

    /** The course and its practice with every answer right. */
    private Credit most(PublishedCourse course) {
        return course.questions() == 0 ? course.credit()
                : course.credit().plus(PracticeCredit.of(campaign.rules().practice(), course.practiceMinimum(), course.practiceMaximum()).of(100));
    }

    private static int compulsoryOn(String theme, List<PublishedCourse> courses) {
        return (int) courses.stream().filter(course -> course.kind() == CourseKind.COMPULSORY && course.theme().equals(theme)).count();
    }

    private LocalDate lastDay() {
        return until.minusNanos(1).atZone(Window.CITY_TIME).toLocalDate();
    }

    private static String names(List<PublishedCourse> courses) {
        var some = courses.stream().limit(NAMED).map(course -> "《" + course.title() + "》").collect(Collectors.joining("、"));
        return courses.size() > NAMED ? some + "等" + courses.size() + "门课程" : some;
    }

    private CreditRule rule() {
        return campaign.rules().credit();
    }

    private void warn(Tier tier, String code, String text) {
        findings.add(Finding.ofTier(Severity.WARNS, code, campaign, tier, text));
    }
}
