package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.PoolQuestion;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionFilter;
import org.xuefa.assessment.domain.QuestionVersion;
import org.xuefa.platform.problem.Refusal;

/** Looks into the bank. */
@ApplicationScoped
public class FindQuestions {
    private final QuestionBank bank;

    protected FindQuestions() {
        this(null);
    }

    @Inject
    public FindQuestions(QuestionBank bank) {
        this.bank = bank;
    }

    @Transactional
    public List<Question> list(QuestionFilter filter, @Nullable UUID after, int limit) {
        return bank.list(filter, after, limit);
    }

    @Transactional
    public Question get(UUID id) {
        return bank.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public List<QuestionVersion> versions(UUID id) {
        get(id);
        return bank.versions(id);
    }

    @Transactional
    public List<PoolQuestion> pool() {
        return bank.pool();
    }
}
