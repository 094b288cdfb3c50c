package org.xuefa.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.Credit;

/** What one feature says: figures for each tier, and what an administrator should do something about. */
public record Readiness(List<Fact> facts, List<Finding> findings) {
    public enum Severity {
        /** As rules and dates stand, people are shut out and nothing that may still come lets them in: a draft is not opened. */
        BLOCKS,
        /** Not there yet, or less than the notice asks; a draft may be opened and the rest follow in time. */
        WARNS
    }

    /**
     * @param code stable word for the reason
     * @param tier code of the tier it concerns; null for all
     * @param pointer JSON Pointer of what to change in the campaign
     * @param text one or two Chinese sentences: what is the matter, and what to do
     */
    public record Finding(Severity severity, String code, @Nullable String tier, String pointer, String text) {
        public static Finding ofTier(Severity severity, String code, Campaign campaign, Tier tier, String text) {
            return new Finding(severity, code, tier.code(), "/tiers/" + campaign.tiers().indexOf(tier), tier.name() + "：" + text);
        }
    }

    public sealed interface Fact permits TierCourses, TierPaper, TierPeople, ThemeCourses {}

    /**
     * What the courses that are out give to the tier by the end of its time to study, practices at their best included.
     *
     * @param counted what of it counts towards the target
     * @param withoutPractice courses that have no questions to practise with
     * @param late courses that are released when the time to study is over; in none of the other figures
     * @param themes how many of the notice's themes its compulsory courses cover (R44)
     */
    public record TierCourses(String tier, Credit compulsory, Credit elective, Credit counted, int courses, int withoutPractice, int late, int themes) implements Fact {}

    /** @param missing how many questions the bank lacks to fill the blueprint; 0 where there is none */
    public record TierPaper(String tier, Blueprint blueprint, int missing) implements Fact {
        public enum Blueprint { NONE, DRAFT, PUBLISHED }
    }

    /** @param people confirmed and not exempt */
    public record TierPeople(String tier, long people) implements Fact {}

    /** A theme of the notice (R44), with how many compulsory courses each tier has on it; tiers in the campaign's order. */
    public record ThemeCourses(String theme, List<Count> tiers) implements Fact {
        public record Count(String tier, int courses) {}

        public ThemeCourses {
            tiers = List.copyOf(tiers);
        }
    }

    public Readiness {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
