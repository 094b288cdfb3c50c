package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.jobs.CityJob;

/** Anchors the day before, soon after midnight. */
@ApplicationScoped
public class KeepAnchorsJob implements CityJob {
    private final KeepAnchors anchors;

    protected KeepAnchorsJob() {
        this(null);
    }

    @Inject
    public KeepAnchorsJob(KeepAnchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public String name() {
        return "audit.anchor";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public boolean run() {
        return anchors.make();
    }
}
