package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xuefa.assessment.domain.Citations;
import org.xuefa.assessment.domain.Papers;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.Outbox;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Changes a question, or its state. Papers in stock with the old wording are thrown away; papers handed out keep it. What an editor makes active cites articles that are there. */
@ApplicationScoped
public class ChangeQuestion {
    private final QuestionBank bank;
    private final Citations citations;
    private final Papers papers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected ChangeQuestion() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ChangeQuestion(QuestionBank bank, Citations citations, Papers papers, Outbox outbox, AuditLog audit, Clock clock) {
        this.bank = bank;
        this.citations = citations;
        this.papers = papers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Question change(UUID id, int revision, String topic, int difficulty, QuestionContent content) {
        var before = based(id, revision);
        if (before.state() == QuestionState.ACTIVE) {
            citations.require(content.key());
        }
        var after = bank.change(id, topic, difficulty, content, null, clock.instant());
        if (!after.versionId().equals(before.versionId())) {
            papers.discardWith(before.versionId());
        }
        QuestionNews.tell(outbox, List.of(id));
        audit.record("question.changed", "question", id.toString(), Map.of("versionBefore", before.version(), "version", after.version()));
        return after;
    }

    @Transactional
    public Question changeState(UUID id, int revision, QuestionState state) {
        var before = based(id, revision);
        if (before.state() == state) {
            return before;
        }
        if (state == QuestionState.ACTIVE) {
            citations.require(before.content().key());
        }
        var after = bank.changeState(id, state, clock.instant());
        if (before.state() == QuestionState.ACTIVE) {
            papers.discardWith(before.versionId());
        }
        QuestionNews.tell(outbox, List.of(id));
        audit.record("question.state-changed", "question", id.toString(), Map.of("from", before.state(), "to", state));
        return after;
    }

    private Question based(UUID id, int revision) {
        var question = bank.lock(id).orElseThrow(Refusal::notFound);
        if (question.revision() != revision) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        return question;
    }
}
