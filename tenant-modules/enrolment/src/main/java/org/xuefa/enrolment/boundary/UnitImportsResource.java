package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.xuefa.api.UnitImportsApi;
import org.xuefa.api.model.UnitImportResult;
import org.xuefa.enrolment.domain.UnitLine;
import org.xuefa.enrolment.usecase.ImportUnits;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetProblem;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.platform.sheet.SheetRow;
import org.xuefa.platform.web.SheetDownloads;

@Path("/cities/{city}/unit-imports")
@ApplicationScoped
public class UnitImportsResource implements UnitImportsApi {
    private static final SheetLimits LIMITS = new SheetLimits(10L * 1024 * 1024, 200L * 1024 * 1024, 20_001, 12);
    private final ImportUnits importUnits;

    protected UnitImportsResource() {
        this(null);
    }

    @Inject
    public UnitImportsResource(ImportUnits importUnits) {
        this.importUnits = importUnits;
    }

    @Override
    public Response importUnits(String city, InputStream body) {
        var result = importUnits.importAll(lines(body));
        return Response.ok(new UnitImportResult().added(result.added()).changed(result.changed()).unchanged(result.unchanged())).build();
    }

    @Override
    public Response downloadUnitTemplate(String city) {
        return SheetDownloads.download("单位导入模板", UnitLine.COLUMNS, sheet -> sheet.row("示例：武威市", "武威市示例局", "机关部门", "", "示例局", "", "", "", ""));
    }

    private static List<UnitLine> lines(InputStream body) {
        try (var reader = SheetReader.receive(body, LIMITS); var rows = reader.rows()) {
            var all = rows.toList();
            if (all.isEmpty() || !UnitLine.isHeading(all.getFirst())) {
                throw new Refusal(SheetProblem.SHEET_WRONG_COLUMNS, Map.of());
            }
            return all.stream().skip(1).filter(row -> !isExample(row)).map(UnitLine::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isExample(SheetRow row) {
        return row.cell(0).startsWith("示例");
    }
}
