package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.usecase.LawFlags;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;
import org.xuefa.statutes.LawChanged;

/** Editors are told of chapters that cite what reads differently now. */
@ApplicationScoped
public class FlagChangedLaw implements EventHandler<LawChanged> {
    private final LawFlags flags;

    @SuppressWarnings("NullAway")
    protected FlagChangedLaw() {
        this(null);
    }

    @Inject
    public FlagChangedLaw(LawFlags flags) {
        this.flags = flags;
    }

    @Override
    public String name() {
        return "learning.law-flags";
    }

    @Override
    public Class<LawChanged> eventType() {
        return LawChanged.class;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(LawChanged event, EventContext context) {
        flags.raise(event);
    }
}
