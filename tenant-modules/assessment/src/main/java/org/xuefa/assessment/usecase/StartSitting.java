package org.xuefa.assessment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.identity.Caller;

/**
 * Starts the exam, or comes back to the open sitting. Two starts at once make one attempt: the unique indexes refuse the second, which then finds
 * the first. Not a transaction itself, for each try is one.
 */
@ApplicationScoped
public class StartSitting {
    private static final int TRIES = 3;
    private final BeginSitting begin;
    private final HandIn handIn;

    protected StartSitting() {
        this(null, null);
    }

    @Inject
    public StartSitting(BeginSitting begin, HandIn handIn) {
        this.begin = begin;
        this.handIn = handIn;
    }

    public BeginSitting.Begun start(UUID campaignId, Caller caller) {
        for (int attempt = 1; ; attempt++) {
            try {
                var begun = begin.begin(campaignId, caller);
                if (!begun.isOver()) {
                    return begun;
                }
                handIn.whenDue(begun.sitting().id());
            } catch (PersistenceException e) {
                if (attempt == TRIES || !isTaken(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTaken(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof ConstraintViolationException || isTaken(thrown.getCause()));
    }
}
