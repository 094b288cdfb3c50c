package org.xuefa.campaign;

import java.time.Instant;

/** When people may enrol, study and sit the exam. */
public record Windows(Window enrolment, Window study, Window exam) {
    /** Until then credits can be earned that still help to sit the exam; the moment itself is too late. */
    public Instant lastMomentToEarn() {
        return study.closes().isBefore(exam.closes()) ? study.closes() : exam.closes();
    }

    public Windows plusYears(int years) {
        return new Windows(enrolment.plusYears(years), study.plusYears(years), exam.plusYears(years));
    }
}
