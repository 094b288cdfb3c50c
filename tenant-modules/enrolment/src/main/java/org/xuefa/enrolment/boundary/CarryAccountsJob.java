package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.enrolment.usecase.CarryAccounts;
import org.xuefa.platform.jobs.CityJob;

/** Brings Keycloak up to date with the books: at once after a change on this node, else at the next round. */
@ApplicationScoped
public class CarryAccountsJob implements CityJob {
    private final CarryAccounts carry;

    protected CarryAccountsJob() {
        this(null);
    }

    @Inject
    public CarryAccountsJob(CarryAccounts carry) {
        this.carry = carry;
    }

    @Override
    public String name() {
        return "enrolment.carry-accounts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean run() {
        return carry.carry();
    }
}
