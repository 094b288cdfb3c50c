package org.xuefa.reporting.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.xuefa.platform.web.Json;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.DayCounts;
import org.xuefa.reporting.domain.Tally;

/** Differences on their way to the database: one JSON text for a whole set. */
final class Cells {
    private Cells() {}

    private record CountCell(UUID unitId, String tier, int roster, int exempt, int should, int started, int reached, int sat, int passed, int excellent, int certified) {}

    private record DayCell(UUID unitId, String tier, LocalDate day, int started, int reached, int sat, int passed) {}

    static String ofCounts(Map<Tally.Cell, Counts> counts) {
        return json(counts.entrySet().stream().map(entry -> {
            var cell = entry.getKey();
            var n = entry.getValue();
            return new CountCell(cell.unitId(), cell.tier(), n.roster(), n.exempt(), n.should(), n.started(), n.reached(), n.sat(), n.passed(), n.excellent(), n.certified());
        }).toList());
    }

    static String ofDays(Map<Tally.DayCell, DayCounts> days) {
        return json(days.entrySet().stream().map(entry -> {
            var cell = entry.getKey();
            var n = entry.getValue();
            return new DayCell(cell.unitId(), cell.tier(), cell.day(), n.started(), n.reached(), n.sat(), n.passed());
        }).toList());
    }

    static String json(Collection<?> rows) {
        try {
            return Json.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
