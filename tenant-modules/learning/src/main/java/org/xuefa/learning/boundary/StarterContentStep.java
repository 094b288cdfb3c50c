package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.learning.StarterContent;
import org.xuefa.platform.provisioning.CityStep;
import org.xuefa.platform.tenancy.City;

/** A new city begins with the courses shipped with the platform. */
@ApplicationScoped
public class StarterContentStep implements CityStep {
    private final StarterContent content;

    @SuppressWarnings("NullAway")
    protected StarterContentStep() {
        this(null);
    }

    @Inject
    public StarterContentStep(StarterContent content) {
        this.content = content;
    }

    @Override
    public Step step() {
        return Step.DEFAULTS;
    }

    @Override
    public void run(City city) {
        content.install();
    }
}
