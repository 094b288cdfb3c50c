package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.LawFlag;
import org.xuefa.assessment.domain.LawFlagStore;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.persistence.Ids;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.Statutes;

/** When a newer version of a law comes into force, questions that cite a changed, repealed or renumbered article are flagged for their editors, drafts too. No question is altered. */
@ApplicationScoped
public class LawFlags {
    private final QuestionBank bank;
    private final LawFlagStore flags;
    private final Statutes statutes;
    private final AuditLog audit;
    private final Clock clock;

    protected LawFlags() {
        this(null, null, null, null, null);
    }

    @Inject
    public LawFlags(QuestionBank bank, LawFlagStore flags, Statutes statutes, AuditLog audit, Clock clock) {
        this.bank = bank;
        this.flags = flags;
        this.statutes = statutes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A flag with its question.
     *
     * @param edited whether the question has a newer version than when the flag was raised, or is retired
     * @param cited whether the question still cites an article of that number
     */
    public record Shown(LawFlag flag, String stem, boolean edited, boolean cited) {}

    @Transactional
    public void raise(LawChanged change) {
        for (var question : bank.citing(names(change.title()))) {
            if (question.state() != QuestionState.RETIRED) {
                change.among(Objects.requireNonNullElse(question.content().key().article(), "")).forEach(amendment ->
                        flags.raise(new LawFlag(Ids.next(), question.id(), question.version(), amendment, LawFlag.State.OPEN, clock.instant(), null, null)));
            }
        }
    }

    /** What the law is called, with and without the name of the country and book-title marks. */
    private Set<String> names(String title) {
        var names = new HashSet<>(Set.of(title, Law.shortTitle(title)));
        statutes.law(title).ifPresent(law -> names.addAll(law.aliases()));
        List.copyOf(names).forEach(name -> names.add("《" + name + "》"));
        return names;
    }

    /** How many flags wait for somebody. */
    @Transactional
    public int open() {
        return flags.open();
    }

    @Transactional
    public List<Shown> page(LawFlag.@Nullable State state, @Nullable UUID questionId, @Nullable UUID after, int limit) {
        return flags.page(state, questionId, after, limit).stream().map(this::shown).toList();
    }

    /**
     * Settles a flag.
     *
     * @param outcome CONFIRMED: still right as it is. EDITED: the question was changed; refused while it is what it was
     */
    @Transactional
    public Shown settle(UUID flagId, LawFlag.State outcome) {
        var flag = flags.lock(flagId).orElseThrow(Refusal::notFound);
        if (flag.state() != LawFlag.State.OPEN) {
            throw new Refusal(AssessmentProblem.LAW_FLAG_SETTLED);
        }
        if (outcome == LawFlag.State.EDITED && !shown(flag).edited()) {
            throw new Refusal(AssessmentProblem.LAW_FLAG_NOTHING_EDITED);
        }
        var settled = flag.settled(outcome, clock.instant(), CurrentCaller.required().userName());
        flags.save(settled);
        audit.record("question.law-flag-settled", "question", flag.questionId().toString(), Map.of("outcome", outcome, "law", flag.amendment().law(), "article", flag.amendment().change().article()));
        return shown(settled);
    }

    private Shown shown(LawFlag flag) {
        var question = bank.find(flag.questionId()).orElseThrow(Refusal::notFound);
        boolean edited = question.version() > flag.version() || question.state() == QuestionState.RETIRED;
        return new Shown(flag, question.content().text().stem(), edited, cites(question, flag));
    }

    private boolean cites(Question question, LawFlag flag) {
        var key = question.content().key();
        return key.law() != null && names(flag.amendment().law()).contains(key.law())
                && flag.amendment().isNamedBy(Objects.requireNonNullElse(key.article(), ""));
    }
}
