package org.xuefa.assessment;

import java.util.List;
import java.util.UUID;
import org.xuefa.platform.outbox.DomainEvent;

/** Questions of the bank are new, reworded, relabelled, activated or retired; at most {@value #MOST} in one event. */
public record QuestionsChanged(List<UUID> questionIds) implements DomainEvent {
    public static final int MOST = 200;

    public QuestionsChanged {
        questionIds = List.copyOf(questionIds);
    }
}
