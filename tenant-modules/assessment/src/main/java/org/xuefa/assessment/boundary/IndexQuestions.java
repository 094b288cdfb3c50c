package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.assessment.QuestionsChanged;
import org.xuefa.assessment.usecase.QuestionDocuments;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.platform.search.CityDocuments;

/** Editors find the bank's questions as they are. */
@ApplicationScoped
public class IndexQuestions implements EventHandler<QuestionsChanged> {
    private static final int CALLS_ANOTHER_SERVER = 5;
    private final QuestionDocuments documents;

    protected IndexQuestions() {
        this(null);
    }

    @Inject
    public IndexQuestions(QuestionDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "assessment" + CityDocuments.HANDLER + ".questions-changed";
    }

    @Override
    public Class<QuestionsChanged> eventType() {
        return QuestionsChanged.class;
    }

    @Override
    public int batchSize() {
        return CALLS_ANOTHER_SERVER;
    }

    @Override
    public void handle(QuestionsChanged event, EventContext context) {
        documents.update(event.questionIds());
    }
}
