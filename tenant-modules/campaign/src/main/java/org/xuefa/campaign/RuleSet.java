package org.xuefa.campaign;

/**
 * The rules of a campaign. Every change makes a new version that holds from then on; a decision stores the version it was made by
 * (R102).
 */
public record RuleSet(
        int version,
        Windows windows,
        ParticipationRule participation,
        CreditRule credit,
        StudyRule study,
        PracticeRule practice,
        ExamRule exam,
        ScoreRule score,
        CertificateRule certificate) {
    /** The rules of the template, AMB-1 to AMB-15, for a year: enrolment from 1 July to 30 October, study and exam to 20 December. */
    public static RuleSet template(int year) {
        return RuleTemplate.of(year);
    }

    public RuleSet withVersion(int newVersion) {
        return new RuleSet(newVersion, windows, participation, credit, study, practice, exam, score, certificate);
    }

    public RuleSet withWindows(Windows newWindows) {
        return new RuleSet(version, newWindows, participation, credit, study, practice, exam, score, certificate);
    }
}
