package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.statutes.CitesLaws;

/** Questions that cite a law; none states a version. How many is said, not which: the operator of the platform reads no exam questions. */
@ApplicationScoped
public class CitingQuestions implements CitesLaws {
    private final QuestionBank bank;

    protected CitingQuestions() {
        this(null);
    }

    @Inject
    public CitingQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    @Override
    @Transactional
    public List<String> citing(Set<String> names, @Nullable LocalDate version, int limit) {
        if (version != null || limit <= 0) {
            return List.of();
        }
        long questions = bank.citing(names).stream().filter(question -> question.state() != QuestionState.RETIRED).count();
        return questions == 0 ? List.of() : List.of("题库里的 " + questions + " 道试题");
    }
}
