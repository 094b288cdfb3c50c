package org.xuefa.server.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.outbox.EventContext;
import org.xuefa.platform.outbox.EventHandler;

/** Notes in the audit log what it has received; a refusal comes after it has written. */
@ApplicationScoped
public class NoteHandler implements EventHandler<NoteWritten> {
    static final String RECEIVED = "note.received";

    @Inject
    private AuditLog audit;

    @Override
    public String name() {
        return "inside-notes";
    }

    @Override
    public Class<NoteWritten> eventType() {
        return NoteWritten.class;
    }

    @Override
    public void handle(NoteWritten event, EventContext context) {
        audit.record(RECEIVED, "note", event.note(), Map.of("attempt", context.attempt()));
        if (context.attempt() <= event.failures()) {
            throw new IllegalStateException("refused on purpose");
        }
    }
}
