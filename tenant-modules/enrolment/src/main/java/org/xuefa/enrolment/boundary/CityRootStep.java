package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xuefa.enrolment.usecase.KeepUnits;
import org.xuefa.platform.provisioning.CityStep;
import org.xuefa.platform.tenancy.City;

/** A new city gets the top of its unit tree. */
@ApplicationScoped
public class CityRootStep implements CityStep {
    private final KeepUnits units;

    protected CityRootStep() {
        this(null);
    }

    @Inject
    public CityRootStep(KeepUnits units) {
        this.units = units;
    }

    @Override
    public Step step() {
        return Step.DEFAULTS;
    }

    @Override
    public void run(City city) {
        units.root();
    }
}
