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

/** Questions that cite a law; none states a version. */
@ApplicationScoped
public class CitingQuestions implements CitesLaws {
    private static final int SHOWN = 30;
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
        return version != null ? List.of() : bank.citing(names).stream().filter(question -> question.state() != QuestionState.RETIRED).limit(Math.max(limit, 0))
                .map(question -> "试题“" + shortened(question.content().text().stem()) + "”").toList();
    }

    private static String shortened(String stem) {
        return stem.length() > SHOWN ? stem.substring(0, SHOWN) + "…" : stem;
    }
}
