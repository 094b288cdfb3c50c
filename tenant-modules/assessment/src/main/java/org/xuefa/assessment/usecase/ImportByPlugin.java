package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionSheet;
import org.xuefa.assessment.domain.QuestionType;
import org.xuefa.platform.plugin.PluginProblem;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.QuestionImporter;

/** Has a file read by a plugin of the city, outside any transaction, and what it finds checked and taken in as a sheet's rows are. */
@ApplicationScoped
public class ImportByPlugin {
    private final Plugins plugins;
    private final ImportQuestionSheet sheets;

    protected ImportByPlugin() {
        this(null, null);
    }

    @Inject
    public ImportByPlugin(Plugins plugins, ImportQuestionSheet sheets) {
        this.plugins = plugins;
        this.sheets = sheets;
    }

    /** What was found: the report, and the rows as the plugin read them. */
    public record Found(ImportQuestionSheet.Report report, List<QuestionImporter.Row> rows) {}

    public List<Plugins.Offer> importers() {
        return plugins.offering(ExtensionPoint.QUESTION_IMPORTER);
    }

    public Found take(String pluginId, String fileName, byte[] content, boolean rehearsal) {
        var rows = read(pluginId, new QuestionImporter.SourceFile(fileName, content));
        return new Found(sheets.take(rows.stream().map(ImportByPlugin::checked).toList(), rehearsal), rows);
    }

    private List<QuestionImporter.Row> read(String pluginId, QuestionImporter.SourceFile file) {
        var importer = plugins.extension(QuestionImporter.class, pluginId);
        try {
            var rows = importer.read(file);
            if (rows.size() > 5000 || rows.stream().map(QuestionImporter.Row::number).distinct().count() < rows.size()) {
                plugins.unusable(QuestionImporter.class, pluginId);
                throw new PluginFailed(PluginFailed.Reason.FAILED, "bad-result");
            }
            return rows;
        } catch (PluginFailed e) {
            throw PluginProblem.refusal(e);
        }
    }

    /** The same rules as for a sheet and for what an editor writes. */
    private static QuestionSheet.Row checked(QuestionImporter.Row row) {
        var question = row.question();
        if (question == null) {
            return new QuestionSheet.Row(row.number(), null, 0, null, List.of(problem(row.number(), "题干", "malformed", row.fault() == null ? "不能识别" : row.fault())));
        }
        var type = type(question.type());
        var problems = new ArrayList<FieldProblem>();
        if (question.topic().isBlank() || question.topic().strip().length() > 60) {
            problems.add(problem(row.number(), "主题", "required", "主题必须填写，且不超过 60 个字"));
        }
        if (question.difficulty() < 1 || question.difficulty() > 3) {
            problems.add(problem(row.number(), "难度", "malformed", "难度应为 1、2、3"));
        }
        QuestionContent.problems(type, question.stem(), question.options(), question.answer())
                .forEach(fault -> problems.add(problem(row.number(), column(fault.pointer()), fault.code(), fault.message())));
        if (question.law().length() > 100 || question.article().length() > 40 || question.explanation().length() > 1000) {
            problems.add(problem(row.number(), "解析", "length", "法律不超过 100 个字，条款不超过 40 个字，解析不超过 1000 个字"));
        }
        if (!problems.isEmpty()) {
            return new QuestionSheet.Row(row.number(), null, 0, null, problems);
        }
        return new QuestionSheet.Row(row.number(), question.topic().strip(), question.difficulty(),
                QuestionContent.of(type, question.stem(), question.options(), question.answer(), question.law(), question.article(), question.explanation()), List.of());
    }

    private static QuestionType type(QuestionImporter.Type type) {
        return switch (type) {
            case SINGLE -> QuestionType.SINGLE;
            case MULTIPLE -> QuestionType.MULTIPLE;
            case TRUE_FALSE -> QuestionType.TRUEFALSE;
        };
    }

    private static String column(String pointer) {
        return switch (pointer) {
            case "/stem" -> "题干";
            case "/options" -> "选项";
            default -> "答案";
        };
    }

    private static FieldProblem problem(int row, String column, String code, String message) {
        return new FieldProblem("row=" + row + ";column=" + column, code, message);
    }
}
