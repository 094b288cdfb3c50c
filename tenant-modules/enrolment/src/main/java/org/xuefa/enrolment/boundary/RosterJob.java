package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xuefa.enrolment.usecase.WorkOnRosters;
import org.xuefa.platform.jobs.ClaimedJob;

/** Reads and applies rosters that wait; a large sheet takes minutes. */
@ApplicationScoped
public class RosterJob extends ClaimedJob<WorkOnRosters.Work> {
    private final WorkOnRosters rosters;

    protected RosterJob() {
        this(null);
    }

    @Inject
    public RosterJob(WorkOnRosters rosters) {
        this.rosters = rosters;
    }

    @Override
    public String name() {
        return "enrolment.rosters";
    }

    @Override
    protected Optional<WorkOnRosters.Work> claim() {
        return rosters.claim();
    }

    @Override
    protected void work(WorkOnRosters.Work claimed) {
        rosters.run(claimed);
    }
}
