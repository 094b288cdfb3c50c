package org.xuefa.demo;

import java.time.LocalDate;
import org.xuefa.client.model.CampaignWindows;
import org.xuefa.client.model.DateWindow;

/** Moves the template's windows as little as possible so that all three contain today and some weeks after it. */
final class CampaignDays {
    private static final int WEEKS_LEFT = 3;

    private CampaignDays() {}

    static CampaignWindows around(LocalDate today, CampaignWindows template) {
        var exam = around(today, template.getExam());
        var study = around(today, template.getStudy());
        var enrolment = around(today, template.getEnrolment());
        if (enrolment.getUntil().isAfter(exam.getUntil())) {
            enrolment.until(exam.getUntil());
        }
        if (exam.getFrom().isBefore(study.getFrom())) {
            study.from(exam.getFrom());
        }
        return new CampaignWindows().enrolment(enrolment).study(study).exam(exam);
    }

    private static DateWindow around(LocalDate today, DateWindow window) {
        var enough = today.plusWeeks(WEEKS_LEFT);
        return new DateWindow().from(window.getFrom().isAfter(today) ? today : window.getFrom()).until(window.getUntil().isBefore(enough) ? enough : window.getUntil());
    }
}
