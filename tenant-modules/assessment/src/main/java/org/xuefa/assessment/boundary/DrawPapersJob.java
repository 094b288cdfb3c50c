package org.xuefa.assessment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.assessment.usecase.DrawPapers;
import org.xuefa.platform.jobs.CityJob;

/** Fills up the stock of papers of every published blueprint. */
@ApplicationScoped
public class DrawPapersJob implements CityJob {
    private static final int BATCH = 50;
    private final DrawPapers draw;

    protected DrawPapersJob() {
        this(null);
    }

    @Inject
    public DrawPapersJob(DrawPapers draw) {
        this.draw = draw;
    }

    @Override
    public String name() {
        return "assessment.draw-papers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public boolean run() {
        boolean more = false;
        for (var blueprint : draw.published()) {
            more |= draw.topUp(blueprint.id(), BATCH) == BATCH;
        }
        return more;
    }
}
