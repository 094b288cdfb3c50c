package org.xuefa.assessment.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.assessment.usecase.ImportQuestionSheet.Verdict;
import org.xuefa.platform.plugin.PluginProblem;
import org.xuefa.platform.plugin.Plugins;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.ExtensionPoint;
import org.xuefa.spi.plugin.QuestionImporter;
import org.xuefa.spi.plugin.QuestionImporter.Question;
import org.xuefa.spi.plugin.QuestionImporter.Row;
import org.xuefa.spi.plugin.QuestionImporter.Type;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** What a plugin reads is judged as a sheet is. */
@ExtendWith(DatabaseExtension.class)
class ImportByPluginIT {
    private final Bench bench;
    private final AtomicInteger unusable = new AtomicInteger();
    private QuestionImporter importer = _ -> List.of();
    private ImportByPlugin imports;

    ImportByPluginIT(Database database) {
        bench = new Bench(database);
        imports = new ImportByPlugin(new Plugins() {
            @Override
            public List<Offer> offering(ExtensionPoint point) {
                return List.of();
            }

            @Override
            public <X> X extension(Class<X> type, String pluginId) {
                return type.cast(importer);
            }

            @Override
            public void unusable(Class<?> type, String pluginId) {
                unusable.incrementAndGet();
            }
        }, new ImportQuestionSheet(bench.bank, bench::publish, bench.audit, bench.clock));
    }

    @Test
    void everyRowHasAVerdictAndTheBankChangesOnlyWhenAllAreRight() {
        var good = Row.of(1, new Question(Type.SINGLE, "宪法", 2, "我国的根本法是哪一部法律？", List.of("宪法", "民法典", "刑法"), List.of(1), "中华人民共和国宪法", "序言", ""));
        var truth = Row.of(3, new Question(Type.TRUE_FALSE, "宪法", 1, "法律面前人人平等。", List.of(), List.of(1), "", "", ""));
        var bad = Row.of(7, new Question(Type.MULTIPLE, "", 9, "短", List.of("甲", "甲"), List.of(9), "", "", ""));
        importer = _ -> List.of(good, truth, bad, Row.unreadable(9, "不能识别这一行"));

        var first = take(false);
        assertThat(first.report().taken()).isFalse();
        assertThat(first.report().verdicts()).containsEntry(1, Verdict.NEW).containsEntry(3, Verdict.NEW).containsEntry(7, Verdict.REFUSED).containsEntry(9, Verdict.REFUSED);
        assertThat(first.report().problems()).extracting(FieldProblem::pointer).contains("row=7;column=主题", "row=7;column=难度", "row=7;column=题干", "row=7;column=答案", "row=9;column=题干");

        importer = _ -> List.of(good, truth);
        assertThat(take(true).report().taken()).isFalse();
        assertThat(take(false).report().taken()).isTrue();
        var again = take(false);
        assertThat(again.report().verdicts()).containsEntry(1, Verdict.KNOWN).containsEntry(3, Verdict.KNOWN);
    }

    @Test
    void aFileThatTheImporterCannotReadIsTheFilesFaultAndSaidSo() {
        importer = _ -> {
            throw new PluginFailed(PluginFailed.Reason.DECLINED, QuestionImporter.NOT_READABLE);
        };

        assertThatThrownBy(() -> take(true)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(PluginProblem.PLUGIN_DECLINED));
    }

    @Test
    void rowsThatCannotBeToldApartAreThePluginsFailure() {
        importer = _ -> List.of(Row.unreadable(1, "甲"), Row.unreadable(1, "乙"));

        assertThatThrownBy(() -> take(true)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(PluginProblem.PLUGIN_FAILED));
        assertThat(unusable).hasValue(1);
    }

    private ImportByPlugin.Found take(boolean rehearsal) {
        return bench.tx(() -> imports.take("cn.example.importer", "a.txt", new byte[0], rehearsal));
    }
}
