package cn.example.xuefa;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.spi.plugin.PluginFailure;
import org.xuefa.spi.plugin.QuestionImporter;

/**
 * Reads questions from plain text as people type them:
 *
 * <pre>
 * 主题：宪法
 * 1. 我国的根本法是哪一部法律？（A）
 * A. 宪法
 * B. 民法典
 * C. 刑法
 * 解析：序言已写明。
 * 2. 法律面前人人平等。（对）
 * </pre>
 */
final class TextQuestions implements QuestionImporter {
    private static final Pattern STEM = Pattern.compile("\\s*(\\d{1,4})\\s*[.．、]\\s*(.+?)\\s*[（(]\\s*([A-Fa-f、, ]+|对|错|正确|错误|√|×)\\s*[）)]\\s*[。.]?\\s*");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,4}\\s*[.．、].*");
    private static final Pattern OPTION = Pattern.compile("\\s*[A-Fa-f]\\s*[.．、]\\s*(.+?)\\s*");
    private static final Pattern LABEL = Pattern.compile("\\s*(主题|解析|法律|条款)\\s*[:：]\\s*(.*?)\\s*");
    private final String defaultTopic;
    private final int difficulty;

    TextQuestions(String defaultTopic, int difficulty) {
        this.defaultTopic = defaultTopic;
        this.difficulty = difficulty;
    }

    @Override
    public List<Row> read(SourceFile file) {
        var reading = new Reading(defaultTopic, difficulty);
        text(file.content()).lines().forEach(reading::line);
        var rows = reading.rows();
        if (rows.isEmpty()) {
            throw new PluginFailure(NOT_READABLE);
        }
        return rows;
    }

    /** UTF-8, or GB18030 as older programs write it. */
    private static String text(byte[] content) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString().replace("\ufeff", "");
            } catch (CharacterCodingException _) {
                // the next one
            }
        }
        throw new PluginFailure(NOT_READABLE);
    }

    /** Where the reader stands. */
    private static final class Reading {
        private final List<Row> rows = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private final int difficulty;
        private String topic;
        private int line;
        private int begun;
        private @Nullable Matcher stem;
        private String explanation = "";
        private String law = "";
        private String article = "";

        Reading(String topic, int difficulty) {
            this.topic = topic;
            this.difficulty = difficulty;
        }

        void line(String text) {
            line++;
            var label = LABEL.matcher(text);
            var option = OPTION.matcher(text);
            var question = STEM.matcher(text);
            if (label.matches()) {
                labelled(label.group(1), label.group(2));
            } else if (question.matches()) {
                end();
                stem = question;
                begun = line;
            } else if (stem != null && option.matches()) {
                options.add(option.group(1));
            } else if (NUMBERED.matcher(text).matches()) {
                end();
                rows.add(Row.unreadable(line, "题干后没有写明答案，应形如（A）或（对）"));
            } else if (!text.isBlank() && stem == null) {
                rows.add(Row.unreadable(line, "不能识别这一行"));
            }
        }

        private void labelled(String label, String value) {
            switch (label) {
                case "主题" -> {
                    end();
                    topic = value;
                }
                case "解析" -> explanation = value;
                case "法律" -> law = value;
                default -> article = value;
            }
        }

        private void end() {
            if (stem != null) {
                rows.add(Row.of(begun, question(stem.group(2), stem.group(3))));
            }
            stem = null;
            options.clear();
            explanation = "";
            law = "";
            article = "";
        }

        private Question question(String text, String key) {
            if (key.matches("[对错√×]|正确|错误")) {
                return new Question(Type.TRUE_FALSE, topic, difficulty, text, List.of(), List.of(key.matches("对|正确|√") ? 1 : 2), law, article, explanation);
            }
            var answer = key.toUpperCase(java.util.Locale.ROOT).chars().filter(letter -> letter >= 'A' && letter <= 'F').map(letter -> letter - 'A' + 1).boxed().toList();
            return new Question(answer.size() > 1 ? Type.MULTIPLE : Type.SINGLE, topic, difficulty, text, options, answer, law, article, explanation);
        }

        List<Row> rows() {
            end();
            return rows;
        }
    }
}
