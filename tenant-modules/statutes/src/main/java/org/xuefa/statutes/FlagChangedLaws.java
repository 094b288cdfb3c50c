package org.xuefa.statutes;

import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Editors of a feature are told of what cites an article that reads differently now. */
public abstract class FlagChangedLaws implements EventHandler<LawChanged> {
    private final String name;
    private final LawFlagDesk<?, ?> flags;

    protected FlagChangedLaws(String name, LawFlagDesk<?, ?> flags) {
        this.name = name;
        this.flags = flags;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<LawChanged> eventType() {
        return LawChanged.class;
    }

    /** Each change looks through all that the feature has. */
    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(LawChanged event, EventContext context) {
        flags.raise(event);
    }
}
