package org.xuefa.assessment.boundary;

import java.util.List;
import org.xuefa.api.model.BankQuestion;
import org.xuefa.api.model.QuestionInput;
import org.xuefa.api.model.QuestionState;
import org.xuefa.api.model.QuestionType;
import org.xuefa.api.model.QuestionVersion;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionText;
import org.xuefa.platform.problem.Refusal;

/** Questions as the contract shows them to editors. */
final class QuestionShapes {
    private QuestionShapes() {}

    static BankQuestion shown(Question question) {
        var key = question.content().key();
        return new BankQuestion().id(question.id()).versionId(question.versionId()).version(question.version()).state(QuestionState.fromValue(Words.of(question.state())))
                .type(type(question.type())).topic(question.topic()).difficulty(question.difficulty()).stem(question.content().text().stem()).options(options(question.content().text()))
                .answer(key.answer().numbers()).law(key.law()).article(key.article()).explanation(key.explanation()).source(question.source()).changedAt(question.changedAt());
    }

    static QuestionVersion shown(org.xuefa.assessment.domain.QuestionVersion version) {
        var key = version.content().key();
        return new QuestionVersion().id(version.id()).version(version.version()).stem(version.content().text().stem()).options(options(version.content().text()))
                .answer(key.answer().numbers()).law(key.law()).article(key.article()).explanation(key.explanation()).createdAt(version.createdAt());
    }

    static QuestionType type(org.xuefa.assessment.domain.QuestionType type) {
        return QuestionType.fromValue(Words.of(type));
    }

    static org.xuefa.assessment.domain.QuestionType type(QuestionType type) {
        return org.xuefa.assessment.domain.QuestionType.valueOf(type.name());
    }

    /** What an editor typed; refused with every fault at once. */
    static QuestionContent content(QuestionInput input) {
        var type = type(input.getType());
        var options = input.getOptions() == null ? List.<String>of() : input.getOptions();
        var problems = QuestionContent.problems(type, input.getStem(), options, input.getAnswer());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return QuestionContent.of(type, input.getStem(), options, input.getAnswer(), input.getLaw(), input.getArticle(), input.getExplanation());
    }

    private static List<String> options(QuestionText text) {
        return text.type() == org.xuefa.assessment.domain.QuestionType.TRUEFALSE ? List.of() : text.options();
    }
}
