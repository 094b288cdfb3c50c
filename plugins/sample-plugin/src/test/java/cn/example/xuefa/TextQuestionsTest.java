package cn.example.xuefa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuefa.spi.plugin.PluginFailure;
import org.xuefa.spi.plugin.QuestionImporter;
import org.xuefa.spi.plugin.QuestionImporter.Question;
import org.xuefa.spi.plugin.QuestionImporter.Row;
import org.xuefa.spi.plugin.QuestionImporter.SourceFile;
import org.xuefa.spi.plugin.QuestionImporter.Type;

class TextQuestionsTest {
    private static final String TEXT = """
            主题：宪法
            1. 我国的根本法是哪一部法律？（A）
            A. 宪法
            B. 民法典
            C. 刑法
            法律：中华人民共和国宪法
            条款：序言
            解析：序言已写明。

            2、下列属于公民基本权利的有（A、C）。
            A．选举权
            B．纳税
            C．受教育权
            3. 法律面前人人平等。（对）
            4. 没有答案的题目
            """;
    private final QuestionImporter importer = new TextQuestions("综合", 2);

    @Test
    void readsTheThreeKindsWithTheirPlaceInTheFile() {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).containsExactly(
                Row.of(2, new Question(Type.SINGLE, "宪法", 2, "我国的根本法是哪一部法律？", List.of("宪法", "民法典", "刑法"), List.of(1), "中华人民共和国宪法", "序言", "序言已写明。")),
                Row.of(10, new Question(Type.MULTIPLE, "宪法", 2, "下列属于公民基本权利的有", List.of("选举权", "纳税", "受教育权"), List.of(1, 3), "", "", "")),
                Row.of(14, new Question(Type.TRUE_FALSE, "宪法", 2, "法律面前人人平等。", List.of(), List.of(1), "", "", "")),
                Row.unreadable(15, "题干后没有写明答案，应形如（A）或（对）"));
    }

    @Test
    void readsOlderFilesInGb18030() {
        assertThat(read(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(read(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysThatAFileIsNotOfThisForm() {
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(PluginFailure.class).hasMessage(QuestionImporter.NOT_READABLE);
        assertThat(read("一段别的文字".getBytes(StandardCharsets.UTF_8))).containsExactly(Row.unreadable(1, "不能识别这一行"));
    }

    private List<Row> read(byte[] content) {
        return importer.read(new SourceFile("a.txt", content));
    }
}
