package org.xuefa.assessment.domain;

import java.util.List;
import java.util.regex.Pattern;

/** What a candidate may see of a question; never the key. For true and false the options are 正确 and 错误. */
public record QuestionText(QuestionType type, String stem, List<String> options) {
    public static final List<String> TRUE_OR_FALSE = List.of("正确", "错误");
    private static final Pattern ABOUT_THE_OTHERS = Pattern.compile("^(以上|上述|前述|前几项).*");

    public QuestionText {
        options = type == QuestionType.TRUEFALSE ? TRUE_OR_FALSE : List.copyOf(options);
    }

    /** The last option speaks of the ones above it, such as 以上都对, and must stay last. */
    public boolean lastPinned() {
        return type == QuestionType.TRUEFALSE || ABOUT_THE_OTHERS.matcher(options.getLast()).matches();
    }
}
