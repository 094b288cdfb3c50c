package org.xuefa.enrolment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.xuefa.enrolment.domain.RosterSteps;
import org.xuefa.enrolment.domain.SubmissionStore;
import org.xuefa.platform.audit.AuditLog;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;

/** Which levels of the city must accept a roster. */
@ApplicationScoped
@Transactional
public class KeepRosterSteps {
    private final SubmissionStore submissions;
    private final AuditLog audit;

    protected KeepRosterSteps() {
        this(null, null);
    }

    @Inject
    public KeepRosterSteps(SubmissionStore submissions, AuditLog audit) {
        this.submissions = submissions;
        this.audit = audit;
    }

    public RosterSteps get() {
        return submissions.steps();
    }

    /** @param wanted with the version that it is based on */
    public RosterSteps change(RosterSteps wanted) {
        if (!submissions.change(wanted)) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        audit.record("roster-steps.changed", "roster-steps", "city", Map.of("department", wanted.department(), "county", wanted.county(), "city", wanted.city(), "scan", wanted.scan()));
        return submissions.steps();
    }
}
