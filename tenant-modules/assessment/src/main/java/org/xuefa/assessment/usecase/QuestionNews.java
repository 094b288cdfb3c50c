package org.xuefa.assessment.usecase;

import java.util.List;
import java.util.UUID;
import org.xuefa.assessment.QuestionsChanged;
import org.xuefa.platform.outbox.Outbox;

/** Tells of changed questions, in events of a bearable size. */
final class QuestionNews {
    private QuestionNews() {}

    static void tell(Outbox outbox, List<UUID> questionIds) {
        for (int from = 0; from < questionIds.size(); from += QuestionsChanged.MOST) {
            outbox.publish(new QuestionsChanged(questionIds.subList(from, Math.min(questionIds.size(), from + QuestionsChanged.MOST))));
        }
    }
}
