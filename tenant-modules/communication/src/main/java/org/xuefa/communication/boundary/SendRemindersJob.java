package org.xuefa.communication.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xuefa.communication.usecase.SendReminders;
import org.xuefa.platform.jobs.ClaimedJob;

/** Sends reminders that wait; a channel may be slow. */
@ApplicationScoped
public class SendRemindersJob extends ClaimedJob<SendReminders.Work> {
    private final SendReminders send;

    protected SendRemindersJob() {
        this(null);
    }

    @Inject
    public SendRemindersJob(SendReminders send) {
        this.send = send;
    }

    @Override
    public String name() {
        return "communication.reminders";
    }

    @Override
    protected Optional<SendReminders.Work> claim() {
        return send.claim();
    }

    @Override
    protected void work(SendReminders.Work claimed) {
        send.run(claimed);
    }
}
