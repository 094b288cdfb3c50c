package org.xuefa.campaign;

import java.time.Duration;
import java.time.LocalDate;
import org.xuefa.spi.Credit;

/** The defaults in the order of the notice: enrolment to 30 October (R18), study and exam to 20 December (R19). */
final class RuleTemplate {
    private RuleTemplate() {}

    static RuleSet of(int year) {
        return new RuleSet(
                1,
                new Windows(
                        Window.ofDays(LocalDate.of(year, 7, 1), LocalDate.of(year, 10, 30)),
                        Window.ofDays(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 20)),
                        Window.ofDays(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 20))),
                new ParticipationRule(true, true),
                new CreditRule(Credit.of(1000), CreditRule.Mix.MINIMUM, Credit.of(800), Credit.of(200), null),
                new StudyRule(
                        StudyRule.ClosePolicy.HEARTBEAT,
                        StudyRule.Concurrency.TAKEOVER,
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(45),
                        Duration.ofMinutes(5)),
                new PracticeRule(10, PracticeRule.Scoring.SCALED, Credit.of(30), Credit.of(40), 60),
                new ExamRule(
                        Duration.ofMinutes(90),
                        1,
                        ExamRule.Result.BEST,
                        false,
                        new ExamRule.GradeBands(90, 80, 60),
                        ExamRule.AtWindowEnd.FULL_TIMER,
                        Duration.ofMinutes(90),
                        ExamRule.MultipleChoice.ALL_OR_NOTHING,
                        ExamRule.ShowWrongItems.AFTER_WINDOW,
                        false,
                        30),
                ScoreRule.EXAM,
                new CertificateRule("", true));
    }
}
