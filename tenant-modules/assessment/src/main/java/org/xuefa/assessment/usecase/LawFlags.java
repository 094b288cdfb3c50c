package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefa.assessment.domain.AssessmentProblem;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionFlag;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.ProblemCode;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.statutes.Citation;
import org.xuefa.statutes.Law;
import org.xuefa.statutes.LawChanged;
import org.xuefa.statutes.LawFlagDesk;
import org.xuefa.statutes.LawFlagStore;
import org.xuefa.statutes.Statutes;

/** Flags of questions, drafts too; a retired question is left alone. */
@ApplicationScoped
public class LawFlags extends LawFlagDesk<QuestionFlag, LawFlags.Shown> {
    private final QuestionBank bank;
    private final Statutes statutes;

    protected LawFlags() {
        this(null, null, null, null, null);
    }

    @Inject
    public LawFlags(QuestionBank bank, LawFlagStore<QuestionFlag> flags, Statutes statutes, AuditLog audit, Clock clock) {
        super(flags, audit, clock, "question");
        this.bank = bank;
        this.statutes = statutes;
    }

    /**
     * A flag with its question.
     *
     * @param edited whether the question has a newer version than when the flag was raised, or is retired
     * @param cited whether the question still cites an article of that number
     */
    public record Shown(QuestionFlag flagged, String stem, boolean edited, boolean cited) {}

    @Override
    @Transactional
    public void raise(LawChanged change) {
        if (!statutes.concernsTheLawInForce(change)) {
            return;
        }
        for (var question : bank.citing(statutes.names(change.title()))) {
            if (question.state() != QuestionState.RETIRED) {
                change.among(articleOf(question)).forEach(amendment -> raise(amendment, flag -> new QuestionFlag(flag, question.id(), question.version())));
            }
        }
    }

    /**
     * Questions that came with a course may cite what had changed before they came. Flags the same as the news of the law would have.
     *
     * @param taught versions that the course teaches, by the law's title without the name of the country; a law that is not in it is cited as in force
     */
    @Transactional
    public void check(String source, Map<String, LocalDate> taught) {
        for (var sourced : bank.ofSource(source)) {
            var question = sourced.question();
            var law = question.content().key().law();
            if (law != null && question.state() != QuestionState.RETIRED) {
                var version = taught.get(Law.shortTitle(law.replace("《", "").replace("》", "")));
                statutes.amended(List.of(new Citation(law, version == null ? "" : version.toString(), articleOf(question))))
                        .forEach(amendment -> raise(amendment, flag -> new QuestionFlag(flag, question.id(), question.version())));
            }
        }
    }

    @Override
    protected Optional<ProblemCode> unedited(Shown shown) {
        return shown.edited() ? Optional.empty() : Optional.of(AssessmentProblem.LAW_FLAG_NOTHING_EDITED);
    }

    @Override
    protected Shown shown(QuestionFlag flagged) {
        var question = bank.find(flagged.questionId()).orElseThrow(Refusal::notFound);
        boolean edited = question.version() > flagged.version() || question.state() == QuestionState.RETIRED;
        return new Shown(flagged, question.content().text().stem(), edited, cites(question, flagged));
    }

    private boolean cites(Question question, QuestionFlag flagged) {
        var amendment = flagged.flag().amendment();
        var law = question.content().key().law();
        return law != null && statutes.names(amendment.law()).contains(law) && amendment.isNamedBy(articleOf(question));
    }

    private static String articleOf(Question question) {
        return Objects.requireNonNullElse(question.content().key().article(), "");
    }
}
