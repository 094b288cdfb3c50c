package org.xuefa.duty.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.campaign.CreditRule;
import org.xuefa.learning.CreditBalance;
import org.xuefa.learning.Elective;
import org.xuefa.spi.Credit;

/**
 * How far a learner's choice goes towards the elective credits (R53, R66, AMB-4).
 *
 * @param share elective credits that count at most; null where the rule sets no share
 * @param counted elective credits that count now
 * @param missing elective credits that would still count; without a share what is missing to the target
 * @param plannedMinimum what the chosen electives still give when finished with bare passes
 * @param plannedMaximum what they still give at best
 * @param suggestion the fewest further electives, most fitting first, that with the chosen ones are enough with bare passes; empty when nothing is
 *     missing, or when all of them are not enough
 */
public record ElectivePlan(@Nullable Credit share, Credit earned, Credit counted, Credit missing, Credit plannedMinimum, Credit plannedMaximum, List<UUID> suggestion) {
    public ElectivePlan {
        suggestion = List.copyOf(suggestion);
    }

    /** @param ranked the electives that may be chosen, the most fitting first */
    public static ElectivePlan of(CreditRule rule, CreditBalance balance, Collection<Elective> electives, Set<UUID> chosen, List<Recommendation> ranked) {
        var share = rule.mix() == CreditRule.Mix.MINIMUM ? rule.electiveCap() : null;
        var counted = rule.electiveCounted(balance.elective());
        var toTarget = balance.counted().shortOf(rule.target());
        var missing = share == null ? toTarget : counted.shortOf(share).atMost(toTarget);
        var planned = electives.stream().filter(elective -> chosen.contains(elective.course().id())).toList();
        var minimum = planned.stream().map(Elective::possibleMinimum).reduce(Credit.ZERO, Credit::plus);
        var maximum = planned.stream().map(Elective::possibleMaximum).reduce(Credit.ZERO, Credit::plus);
        var further = ranked.stream().filter(recommendation -> !chosen.contains(recommendation.courseId())).toList();
        return new ElectivePlan(share, balance.elective(), counted, missing, minimum, maximum, fewest(minimum.shortOf(missing), further));
    }

    /** The chosen electives are enough with bare passes. */
    public boolean isCovered() {
        return plannedMinimum.covers(missing);
    }

    /** With what is chosen already this one is enough, and without it it is not. */
    public boolean isReachedBy(Elective elective) {
        return !isCovered() && plannedMinimum.plus(elective.possibleMinimum()).covers(missing);
    }

    /** The smallest number that the largest ones need; then, in the order of fitness, whatever leaves the rest reachable in that number. */
    private static List<UUID> fewest(Credit needed, List<Recommendation> ranked) {
        int number = number(needed, ranked);
        var taken = new ArrayList<UUID>();
        var rest = needed;
        for (int place = 0; place < ranked.size() && taken.size() < number; place++) {
            var candidate = ranked.get(place);
            var after = candidate.elective().possibleMinimum().shortOf(rest);
            int left = number - taken.size() - 1;
            if (largest(ranked.subList(place + 1, ranked.size()), left).covers(after)) {
                taken.add(candidate.courseId());
                rest = after;
            }
        }
        return taken;
    }

    /** 0 when nothing is needed, or when everything together is not enough. */
    private static int number(Credit needed, List<Recommendation> ranked) {
        for (int number = 0; number <= ranked.size(); number++) {
            if (largest(ranked, number).covers(needed)) {
                return number;
            }
        }
        return 0;
    }

    private static Credit largest(List<Recommendation> ranked, int number) {
        return ranked.stream().map(recommendation -> recommendation.elective().possibleMinimum()).sorted(Comparator.reverseOrder()).limit(number).reduce(Credit.ZERO, Credit::plus);
    }
}
