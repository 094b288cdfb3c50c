package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Citations;
import org.xuefa.assessment.domain.QuestionKey;
import org.xuefa.platform.problem.FieldProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.ArticleNumber;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Statutes;

/** Holds what a question cites against the library of laws. */
@ApplicationScoped
public class LibraryCitations implements Citations {
    private final Statutes statutes;

    protected LibraryCitations() {
        this(null);
    }

    @Inject
    public LibraryCitations(Statutes statutes) {
        this.statutes = statutes;
    }

    @Override
    public void require(QuestionKey cited) {
        var law = cited.law() == null ? "" : cited.law().replace("《", "").replace("》", "");
        if (law.isEmpty() || cited.article() == null || statutes.law(law).isEmpty()) {
            return;
        }
        var articles = ArticleNumber.allIn(cited.article()).stream().map(number -> new Citation(law, "", number.label())).toList();
        var missing = statutes.unknown(articles).stream().map(Citation::article).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal(AssessmentProblem.QUESTION_ARTICLE_UNKNOWN, Map.of("law", law, "article", missing),
                    List.of(new FieldProblem("/article", "unknown-article", "《" + law + "》现行版本中没有" + missing)));
        }
    }
}
