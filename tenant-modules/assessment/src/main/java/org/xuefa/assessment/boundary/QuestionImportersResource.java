package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.QuestionImportersApi;
import org.xuefa.api.model.FieldProblem;
import org.xuefa.api.model.QuestionImportReport;
import org.xuefa.api.model.QuestionImportRow;
import org.xuefa.api.model.QuestionImporter;
import org.xuefa.api.model.QuestionImporterList;
import org.xuefa.api.model.QuestionType;
import org.xuefa.assessment.usecase.ImportByPlugin;
import org.xuefa.assessment.usecase.ImportQuestionSheet.Verdict;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.QuestionImporter.Row;

/** Questions from files that a plugin of the city can read. */
@Path("/cities/{city}/question-importers")
@ApplicationScoped
public class QuestionImportersResource implements QuestionImportersApi {
    private static final int LARGEST = 10 << 20;
    private static final int SHOWN = 500;
    private final ImportByPlugin importers;

    protected QuestionImportersResource() {
        this(null);
    }

    @Inject
    public QuestionImportersResource(ImportByPlugin importers) {
        this.importers = importers;
    }

    @Override
    public Response listQuestionImporters(String city) {
        return Response.ok(new QuestionImporterList().items(importers.importers().stream()
                .map(offer -> new QuestionImporter().id(offer.pluginId()).name(offer.name()).fileExtensions(offer.fileExtensions())).toList())).build();
    }

    @Override
    public Response importQuestionFile(String city, String pluginId, InputStream body, @Nullable Boolean rehearsal, @Nullable String fileName) {
        var name = fileName == null || fileName.isBlank() ? "file" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return Response.ok(report(importers.take(pluginId, name, read(body), !Boolean.FALSE.equals(rehearsal)))).build();
    }

    private static byte[] read(InputStream body) {
        try {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(CommonProblem.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuestionImportReport report(ImportByPlugin.Found found) {
        var report = found.report();
        return new QuestionImportReport().rows(report.rows()).accepted(report.accepted()).unchanged(report.unchanged()).rejected(report.rejected()).taken(report.taken())
                .problems(report.problems().stream().map(problem -> new FieldProblem().pointer(problem.pointer()).code(problem.code()).message(problem.message())).toList())
                .preview(found.rows().stream().limit(SHOWN).map(row -> row(row, report.verdicts().getOrDefault(row.number(), Verdict.REFUSED))).toList());
    }

    private static QuestionImportRow row(Row row, Verdict verdict) {
        var shown = new QuestionImportRow().row(row.number()).verdict(QuestionImportRow.VerdictEnum.fromValue(Words.of(verdict)));
        var question = row.question();
        return question == null ? shown : shown.type(QuestionType.fromValue(question.type().name().toLowerCase(java.util.Locale.ROOT).replace("_", "")))
                .topic(question.topic()).stem(question.stem()).options(question.options()).answer(question.answer());
    }
}
