package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.QuestionSheetsApi;
import org.xuefa.api.model.FieldProblem;
import org.xuefa.api.model.QuestionSheetReport;
import org.xuefa.assessment.domain.QuestionSheet;
import org.xuefa.assessment.usecase.ImportQuestionSheet;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.sheet.SheetColumn;
import org.xuefa.platform.sheet.SheetLimits;
import org.xuefa.platform.sheet.SheetProblem;
import org.xuefa.platform.sheet.SheetReader;
import org.xuefa.platform.sheet.SheetWriter;

/** Questions by the sheet. */
@Path("/cities/{city}/question-sheets")
@ApplicationScoped
public class QuestionSheetsResource implements QuestionSheetsApi {
    private static final SheetLimits LIMITS = new SheetLimits(10L << 20, 100L << 20, 5001, QuestionSheet.COLUMNS.size());
    private final ImportQuestionSheet questions;

    protected QuestionSheetsResource() {
        this(null);
    }

    @Inject
    public QuestionSheetsResource(ImportQuestionSheet questions) {
        this.questions = questions;
    }

    @Override
    public Response getQuestionSheetTemplate(String city) {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(bytes, "题库", QuestionSheet.COLUMNS.stream().map(title -> new SheetColumn(title, title.equals("题干") || title.equals("解析") ? 40 : 14)).toList())) {
            sheet.row("单选", "constitution", 1, "我国的根本法是哪一部法律？", "宪法", "民法典", "刑法", "立法法", null, null, "A", "中华人民共和国宪法", "序言", "宪法序言明确宪法是国家的根本法。");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(bytes.toByteArray()).type(SheetWriter.MEDIA_TYPE).header("Content-Disposition", "attachment; filename=\"questions.xlsx\"").build();
    }

    @Override
    public Response importQuestionSheet(String city, InputStream body, @Nullable Boolean rehearsal) {
        var report = questions.take(read(body), !Boolean.FALSE.equals(rehearsal));
        return Response.ok(new QuestionSheetReport().rows(report.rows()).accepted(report.accepted()).unchanged(report.unchanged()).rejected(report.rejected()).taken(report.taken())
                .problems(report.problems().stream().map(problem -> new FieldProblem().pointer(problem.pointer()).code(problem.code()).message(problem.message())).toList())).build();
    }

    private static List<QuestionSheet.Row> read(InputStream body) {
        try (var sheet = SheetReader.receive(body, LIMITS); var stream = sheet.rows()) {
            var rows = stream.toList();
            if (rows.isEmpty() || !rows.getFirst().cells().stream().limit(QuestionSheet.COLUMNS.size()).toList().equals(QuestionSheet.COLUMNS)) {
                throw new Refusal(SheetProblem.SHEET_WRONG_COLUMNS);
            }
            return rows.stream().skip(1).map(row -> QuestionSheet.read(row.number(), row.cells())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
