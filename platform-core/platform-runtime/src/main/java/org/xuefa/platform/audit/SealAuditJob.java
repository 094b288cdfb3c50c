package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.jobs.CityJob;

/** Chains new entries of every city within seconds. */
@ApplicationScoped
public class SealAuditJob implements CityJob {
    private final SealAudit seal;

    protected SealAuditJob() {
        this(null);
    }

    @Inject
    public SealAuditJob(SealAudit seal) {
        this.seal = seal;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean run() {
        return seal.seal() == SealAudit.PIECE;
    }
}
