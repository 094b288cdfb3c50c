package org.xuefa.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.jobs.CityJob;

/** Seals anew what is left of a rotation, some pieces a round, so that it stays in the background. */
@ApplicationScoped
public class RotateKeysJob implements CityJob {
    private final RotateKeys rotate;

    protected RotateKeysJob() {
        this(null);
    }

    @Inject
    public RotateKeysJob(RotateKeys rotate) {
        this.rotate = rotate;
    }

    @Override
    public String name() {
        return "vault.rotation";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean run() {
        return rotate.work();
    }
}
