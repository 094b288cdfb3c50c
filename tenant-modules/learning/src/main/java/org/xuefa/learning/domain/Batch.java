package org.xuefa.learning.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xuefa.campaign.Window;

/**
 * Courses that appear together (R48).
 *
 * @param releasesOn they are there from 00:00 of this day in the city's time
 * @param mandatory binds whoever has not started the exam (AMB-10)
 */
public record Batch(UUID id, String title, LocalDate releasesOn, boolean mandatory, int revision) {
    public Instant releasedAt() {
        return releasesOn.atStartOfDay(Window.CITY_TIME).toInstant();
    }
}
