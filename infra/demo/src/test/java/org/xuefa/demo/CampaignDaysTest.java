package org.xuefa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefa.client.model.CampaignWindows;
import org.xuefa.client.model.DateWindow;

class CampaignDaysTest {
    private static CampaignWindows template(int year) {
        return new CampaignWindows().enrolment(window(year, "07-01", "10-30")).study(window(year, "07-01", "12-20")).exam(window(year, "09-01", "12-20"));
    }

    private static DateWindow window(int year, String from, String until) {
        return new DateWindow().from(LocalDate.parse(year + "-" + from)).until(LocalDate.parse(year + "-" + until));
    }

    @Test
    void keepsTheTemplatesEndWhereItIsFarEnough() {
        var windows = CampaignDays.around(LocalDate.of(2026, 11, 24), template(2026));

        assertThat(windows.getExam().getUntil()).isEqualTo("2026-12-20");
        assertThat(windows.getStudy().getFrom()).isEqualTo("2026-07-01");
        assertThat(windows.getEnrolment().getUntil()).isEqualTo("2026-12-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-03-15", "2026-08-01", "2026-11-24", "2026-12-19", "2026-12-31", "2027-06-30"})
    void containsTodayAndTheWeeksAfterItOnAnyDay(String day) {
        var today = LocalDate.parse(day);

        var windows = CampaignDays.around(today, template(today.getYear()));

        for (var window : new DateWindow[] {windows.getEnrolment(), windows.getStudy(), windows.getExam()}) {
            assertThat(window.getFrom()).isBeforeOrEqualTo(today);
            assertThat(window.getFrom().getYear()).isEqualTo(today.getYear());
            assertThat(window.getUntil()).isAfterOrEqualTo(today.plusWeeks(3));
        }
        assertThat(windows.getStudy().getFrom()).isBeforeOrEqualTo(windows.getExam().getFrom());
        assertThat(windows.getEnrolment().getUntil()).isBeforeOrEqualTo(windows.getExam().getUntil());
    }
}
