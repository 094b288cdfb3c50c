package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.xuefa.assessment.domain.Question;
import org.xuefa.assessment.domain.QuestionBank;
import org.xuefa.assessment.domain.QuestionContent;
import org.xuefa.assessment.domain.QuestionState;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.outbox.Outbox;

/** Adds an editor's question as a draft. */
@ApplicationScoped
public class CreateQuestion {
    private final QuestionBank bank;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected CreateQuestion() {
        this(null, null, null, null);
    }

    @Inject
    public CreateQuestion(QuestionBank bank, Outbox outbox, AuditLog audit, Clock clock) {
        this.bank = bank;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same request again finds the question it made before.
     *
     * @param requestKey the request's Idempotency-Key
     */
    @Transactional
    public Question create(String topic, int difficulty, QuestionContent content, Caller editor, String requestKey) {
        var sourceKey = "request:" + editor.subject() + ":" + requestKey;
        return bank.bySourceKey(sourceKey).orElseGet(() -> {
            var question = bank.add(new QuestionBank.NewQuestion(QuestionState.DRAFT, topic, difficulty, content, "own", sourceKey, ""), clock.instant());
            QuestionNews.tell(outbox, List.of(question.id()));
            audit.record("question.created", "question", question.id().toString(), Map.of("version", question.version()));
            return question;
        });
    }
}
