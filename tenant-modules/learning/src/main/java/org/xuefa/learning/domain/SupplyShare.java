package org.xuefa.learning.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.CreditRule;
import org.xuefa.campaign.Tier;
import org.xuefa.spi.Credit;

/**
 * How the credits of the courses on offer are divided for a tier, where the rule of the year is about the supply (R53, AMB-4): compulsory
 * and elective credits as 80 to 20. Courses come one after the other, so no single publication is refused; each says what comes of it.
 *
 * @param percent compulsory share of what is on offer, rounded; null while nothing is
 * @param wanted compulsory share by the rule, rounded
 */
public record SupplyShare(String tier, Credit compulsory, Credit elective, @Nullable Integer percent, int wanted) {
    public boolean fits() {
        return percent != null && percent == wanted;
    }

    /** What is on offer to each tier of the draft once it is out in place of its last edition, courses of later batches included; empty where the rule is another one. */
    public static List<SupplyShare> after(Catalogue catalogue, UUID courseId, CourseDraft draft, CreditRule rule, List<Tier> tiers) {
        if (rule.mix() != CreditRule.Mix.SUPPLY_SHARE) {
            return List.of();
        }
        return tiers.stream().map(Tier::code).filter(draft.tiers()::contains).map(tier -> {
            var others = catalogue.courses().stream().filter(course -> !course.retired() && course.tiers().contains(tier) && !course.id().equals(courseId)).toList();
            var compulsory = sum(others, CourseKind.COMPULSORY, draft);
            var elective = sum(others, CourseKind.ELECTIVE, draft);
            return new SupplyShare(tier, compulsory, elective, percent(compulsory, elective), wanted(rule));
        }).toList();
    }

    /** What is on offer to the tier now, courses of later batches included; empty where the rule is another one. */
    public static Optional<SupplyShare> of(Catalogue catalogue, CreditRule rule, String tier) {
        if (rule.mix() != CreditRule.Mix.SUPPLY_SHARE) {
            return Optional.empty();
        }
        var courses = catalogue.courses().stream().filter(course -> !course.retired() && course.tiers().contains(tier)).toList();
        var compulsory = sum(courses, CourseKind.COMPULSORY);
        var elective = sum(courses, CourseKind.ELECTIVE);
        return Optional.of(new SupplyShare(tier, compulsory, elective, percent(compulsory, elective), wanted(rule)));
    }

    private static Credit sum(List<PublishedCourse> others, CourseKind kind, CourseDraft draft) {
        return draft.kind() == kind ? sum(others, kind).plus(Credit.of(draft.credit())) : sum(others, kind);
    }

    private static Credit sum(List<PublishedCourse> courses, CourseKind kind) {
        return courses.stream().filter(course -> course.kind() == kind).map(PublishedCourse::credit).reduce(Credit.ZERO, Credit::plus);
    }

    private static int wanted(CreditRule rule) {
        var share = percent(rule.compulsoryMinimum(), rule.electiveCap());
        return share == null ? 100 : share;
    }

    private static @Nullable Integer percent(Credit compulsory, Credit elective) {
        int all = compulsory.tenths() + elective.tenths();
        return all == 0 ? null : Math.toIntExact(Math.round(compulsory.tenths() * 100.0 / all));
    }
}
