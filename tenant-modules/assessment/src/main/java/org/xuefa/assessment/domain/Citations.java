package org.xuefa.assessment.domain;

import org.xuefa.platform.problem.Refusal;

/** Whether what a question cites is there. */
@FunctionalInterface
public interface Citations {
    /**
     * What the library does not know at all (a rule of the Party, of the city) is the editor's to answer for.
     *
     * @throws Refusal when the library has the law the question cites, but not such an article in the version in force
     */
    void require(QuestionKey cited);
}
