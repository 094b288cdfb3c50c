package org.xuefa.duty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xuefa.learning.Elective;

/**
 * Orders the electives a learner may choose by duty, interest and post (R46). Every elective is in the answer, whoever's department it belongs
 * to. The kinds of reasons decide, each of them once; then the nearer occasion, the more credits, the shorter course, the title and the id, so
 * that the same facts always give the same order.
 */
public final class Recommender {
    private static final int NEAR = 30;
    private static final long NEVER = 1000;
    private static final int SHOWN_DUTIES = 2;
    private static final Comparator<Recommendation> ORDER = Comparator.comparingInt(Recommendation::weight).reversed()
            .thenComparingLong(Recommendation::daysUntil)
            .thenComparing(recommendation -> recommendation.elective().possibleMaximum(), Comparator.reverseOrder())
            .thenComparingInt(recommendation -> recommendation.elective().course().requiredSeconds())
            .thenComparing(recommendation -> recommendation.elective().course().title())
            .thenComparing(Recommendation::courseId);

    private Recommender() {}

    /** @param items for each course the items of the duty list that it teaches */
    public static List<Recommendation> rank(Collection<Elective> electives, Map<UUID, List<DutyItem>> items, LearnerProfile learner) {
        return electives.stream().filter(elective -> elective.progress() != Elective.Progress.FINISHED)
                .map(elective -> recommend(elective, items.getOrDefault(elective.course().id(), List.of()), learner)).sorted(ORDER).toList();
    }

    private static Recommendation recommend(Elective elective, List<DutyItem> items, LearnerProfile learner) {
        var reasons = new ArrayList<Reason>();
        var own = items.stream().filter(item -> learner.ownUnits().contains(item.content().department().id())).toList();
        if (!own.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.OWN_DUTY, "您所在的" + own.getFirst().content().department().name() + "负责宣传" + laws(own)));
        }
        if (learner.interests().contains(elective.course().theme())) {
            reasons.add(new Reason(Reason.Kind.INTEREST, "您关注“" + Topics.name(elective.course().theme()) + "”"));
        }
        if (learner.post() != null && Topics.fits(elective.course().theme(), learner.post())) {
            reasons.add(new Reason(Reason.Kind.POST, "与您的职务“" + learner.post() + "”有关"));
        }
        duty(items, learner).ifPresent(reasons::add);
        var near = next(items, learner.today());
        near.filter(next -> next.days <= NEAR).ifPresent(next -> reasons.add(new Reason(Reason.Kind.OCCASION, words(next))));
        if (reasons.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.OPEN, "面向全体学员开放，可自由选学"));
        }
        return new Recommendation(elective, reasons, near.map(next -> next.days).orElse(NEVER));
    }

    /** Another department's item that names the learner's tier; an item for everyone is nobody's in particular. */
    private static Optional<Reason> duty(List<DutyItem> items, LearnerProfile learner) {
        var meant = items.stream().filter(item -> !learner.ownUnits().contains(item.content().department().id())).filter(item -> {
            var audience = Audience.of(item.content().audience());
            return !audience.groups().contains(Audience.Group.EVERYONE) && audience.reaches(learner.tier());
        }).toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Reason(Reason.Kind.DUTY,
                "“" + learner.tier().name() + "”是" + meant.getFirst().content().department().name() + "宣传" + laws(meant) + "的普法对象"));
    }

    private static String laws(List<DutyItem> items) {
        var titles = new LinkedHashMap<String, String>();
        items.forEach(item -> titles.putIfAbsent(item.content().law().key(), "《" + item.content().law().title() + "》"));
        var shown = String.join("", titles.values().stream().limit(SHOWN_DUTIES).toList());
        return titles.size() > SHOWN_DUTIES ? shown + "等 " + titles.size() + " 部法律" : shown;
    }

    private record Next(Occasion occasion, long days) {}

    private static Optional<Next> next(List<DutyItem> items, LocalDate today) {
        var all = items.stream().flatMap(item -> Occasions.of(item.content().occasions()).stream()).toList();
        return Occasions.next(all, today).map(occasion -> new Next(occasion, occasion.daysUntil(today)));
    }

    private static String words(Next next) {
        var from = next.occasion().from();
        var date = from.getMonthValue() + "月" + from.getDayOfMonth() + "日";
        var name = next.occasion().name();
        var when = name == null ? date : next.occasion().from().equals(next.occasion().until()) ? date + name : name;
        return next.days() == 0 ? "正值" + when : when + "将至（还有 " + next.days() + " 天）";
    }
}
