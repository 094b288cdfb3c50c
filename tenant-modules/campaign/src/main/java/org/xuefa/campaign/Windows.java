package org.xuefa.campaign;

/** When people may enrol, study and sit the exam. */
public record Windows(Window enrolment, Window study, Window exam) {
    public Windows plusYears(int years) {
        return new Windows(enrolment.plusYears(years), study.plusYears(years), exam.plusYears(years));
    }
}
