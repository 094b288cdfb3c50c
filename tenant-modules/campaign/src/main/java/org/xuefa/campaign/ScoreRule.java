package org.xuefa.campaign;

/**
 * What the score of the year consists of (综合分数, R72, AMB-13): the exam, and for the rest what was studied.
 *
 * @param examWeight per cent, 1 to 100; 100 is the exam alone
 */
public record ScoreRule(int examWeight) {
    public static final int WHOLE = 100;

    /** The exam alone, as the notice has it. */
    public static final ScoreRule EXAM = new ScoreRule(WHOLE);

    public boolean countsStudy() {
        return examWeight < WHOLE;
    }

    public int studyWeight() {
        return WHOLE - examWeight;
    }
}
