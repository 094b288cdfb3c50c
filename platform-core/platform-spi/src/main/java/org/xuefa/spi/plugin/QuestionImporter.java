package org.xuefa.spi.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions from a file that the platform does not know. What it finds is checked by the same rules as a sheet, shown as a preview with a verdict for each
 * row, and taken into the bank as drafts when the editor agrees. Thirty seconds for a file; called once for the preview and once more for taking it in, and must find the same.
 */
@FunctionalInterface
public interface QuestionImporter {
    /**
     * @return at most 5000 rows, in the order of the file
     * @throws RuntimeException when the file as a whole cannot be read; {@link PluginFailure} with {@code not-readable} says that it is the file's fault, and does not
     *     count towards switching the importer off
     */
    List<Row> read(SourceFile file);

    /** {@link PluginFailure#code()} for a file that is not of the importer's form. */
    String NOT_READABLE = "not-readable";

    /**
     * An uploaded file, at most 10 MiB.
     *
     * @param name as it was called on the editor's machine, at most 100 characters
     */
    record SourceFile(String name, byte[] content) {}

    /**
     * A place in the file.
     *
     * @param number by which the editor finds it, 1 or more: a line, or a counted question
     * @param question null when it cannot be read
     * @param fault why not, one Chinese sentence of at most 200 characters; null when it could
     */
    record Row(int number, @Nullable Question question, @Nullable String fault) {
        public Row {
            Rule.holds(number >= 1, "number");
            Rule.holds((question == null) == (fault != null), "fault");
            Rule.optional(fault, 200, "fault");
        }

        public static Row of(int number, Question question) {
            return new Row(number, question, null);
        }

        public static Row unreadable(int number, String fault) {
            return new Row(number, null, fault);
        }
    }

    /** What kind of question. */
    enum Type { SINGLE, MULTIPLE, TRUE_FALSE }

    /**
     * A question; the platform checks everything again.
     *
     * @param topic 1 to 60 characters
     * @param difficulty 1 easy, 2 middle, 3 hard
     * @param stem 4 to 1000 characters
     * @param options 3 to 6 of at most 300 characters; empty for true or false
     * @param answer numbers of the right options from 1; for true or false 1 is true and 2 is false
     * @param law empty when unknown
     * @param article empty when unknown
     */
    record Question(Type type, String topic, int difficulty, String stem, List<String> options, List<Integer> answer, String law, String article, String explanation) {
        public Question {
            options = Rule.copy(options, 20, "options");
            answer = Rule.copy(answer, 20, "answer");
        }
    }
}
