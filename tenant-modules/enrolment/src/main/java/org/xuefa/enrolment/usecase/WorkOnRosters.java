package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.enrolment.domain.Roster;
import org.xuefa.enrolment.domain.RosterStore;
import org.xuefa.platform.jobs.InTransaction;
import org.xuefa.platform.persistence.Ids;

/** Finds a roster that waits to be read or applied, holds it with a lease, and does the work. What fails three times is given back with a reason. */
@ApplicationScoped
public class WorkOnRosters {
    private static final Logger LOG = Logger.getLogger(WorkOnRosters.class.getName());
    private static final int TRIES = 3;
    private static final Duration ABANDONED = Duration.ofHours(2);
    private final RosterStore rosters;
    private final ReadRoster read;
    private final ApplyRoster apply;
    private final InTransaction transaction;
    private final Clock clock;

    protected WorkOnRosters() {
        this(null, null, null, null, null);
    }

    @Inject
    public WorkOnRosters(RosterStore rosters, ReadRoster read, ApplyRoster apply, InTransaction transaction, Clock clock) {
        this.rosters = rosters;
        this.read = read;
        this.apply = apply;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A roster that this worker holds. */
    public record Work(Roster roster, UUID worker) {}

    public Optional<Work> claim() {
        var worker = Ids.next();
        var now = clock.instant();
        return transaction.call(() -> {
            rosters.deleteAbandoned(now.minus(ABANDONED));
            return rosters.claim(worker, now, now.plus(ReadRoster.LEASE));
        }).map(roster -> new Work(roster, worker));
    }

    public void run(Work work) {
        var roster = work.roster;
        try {
            if (roster.state() == Roster.State.READING) {
                read.read(roster, work.worker);
            } else {
                apply.apply(roster, work.worker);
            }
        } catch (ReadRoster.LeaseLost e) {
            LOG.log(Level.INFO, "roster {0} was taken over by another worker or discarded", roster.id());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "work on roster " + roster.id() + " failed at try " + (roster.attempts() + 1));
            failed(roster, work.worker);
        }
    }

    private void failed(Roster roster, UUID worker) {
        boolean reading = roster.state() == Roster.State.READING;
        if (roster.attempts() + 1 >= TRIES) {
            var problem = String.join("\t", "unexpected", "", reading ? "读取名单时出现意外错误，请重新上传" : "导入名单时出现意外错误，未导入任何内容，可以重试");
            transaction.run(() -> rosters.fail(roster.id(), worker, reading ? Roster.State.FAILED : Roster.State.READY, problem));
        } else {
            transaction.run(() -> rosters.progress(roster.id(), worker, roster.rowsDone(), roster.rowsTotal(), clock.instant()));
        }
    }
}
