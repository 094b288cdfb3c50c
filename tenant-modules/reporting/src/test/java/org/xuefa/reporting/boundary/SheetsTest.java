package org.xuefa.reporting.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefa.assessment.Grade;
import org.xuefa.enrolment.Unit;
import org.xuefa.enrolment.UnitKind;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.reporting.domain.CampaignFigures;
import org.xuefa.reporting.domain.Counts;
import org.xuefa.reporting.domain.ExamResult;
import org.xuefa.reporting.domain.FoundPerson;
import org.xuefa.reporting.domain.PersonState;
import org.xuefa.reporting.domain.Placement;
import org.xuefa.reporting.usecase.ListedPerson;
import org.xuefa.reporting.usecase.ReadFigures;
import org.xuefa.reporting.usecase.UnitFigures;

class SheetsTest {
    private final UUID unitId = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void aNameThatBeginsLikeAFormulaIsWrittenAsHarmlessText() throws IOException {
        var person = PersonState.unknown(UUID.randomUUID())
                .placed(new Placement(unitId, "staff", "x", true, false))
                .started(LocalDate.of(2026, 9, 7))
                .withResult(new ExamResult(LocalDate.of(2026, 9, 8), 92, Grade.EXCELLENT));

        var rows = written(out -> Sheets.people(out, line -> line.accept(
                new ListedPerson(new FoundPerson(person, "/" + unitId + "/"), "=HYPERLINK(\"http://evil.invalid\")", "@司法局", "+科员"))));

        assertThat(rows.get(1)).containsExactly("1", "'@司法局", "'=HYPERLINK(\"http://evil.invalid\")", "'+科员", "staff", "", "2026-09-07", "", "2026-09-08", "92", "优秀", "");
    }

    @Test
    void aUnitsOwnPeopleAreMarkedAndARateOverNobodyStaysEmpty() throws IOException {
        var unit = new Unit(unitId, "司法局", UnitKind.DEPARTMENT, null, "/" + unitId + "/");
        var list = new ReadFigures.UnitList(List.of(
                new UnitFigures(unit, true, new Counts(21, 1, 20, 19, 10, 0, 0, 0, 0))), CampaignFigures.NOTHING_YET, Instant.EPOCH);

        var rows = written(out -> Sheets.units(out, list));

        assertThat(rows.getFirst()).contains("应参人数", "参学率%", "参考率%", "及格率%");
        assertThat(rows.get(1)).startsWith("司法局（本级）", "机关部门", "21", "1", "20", "19").endsWith("95", "50", "0");
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private List<List<String>> written(Writing writing) throws IOException {
        var file = folder.resolve("sheet.xlsx");
        try (var out = Files.newOutputStream(file)) {
            writing.to(out);
        }
        try (var reader = SheetReader.open(file, new SheetLimits(1_000_000, 10_000_000, 100, 20)); var rows = reader.rows()) {
            return rows.map(row -> row.cells()).toList();
        }
    }
}
