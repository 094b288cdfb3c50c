package org.xuefa.platform.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xuefa.platform.jobs.CityJob;
import org.xuefa.platform.tenancy.CurrentTenant;

/** Ends what Keycloak was away for, and writes down when applications were last used. */
@ApplicationScoped
public class KeepThirdPartiesJob implements CityJob {
    private final ThirdParties thirdParties;
    private final ThirdPartyGate gate;
    private final ManageThirdParties manage;

    protected KeepThirdPartiesJob() {
        this(null, null, null);
    }

    @Inject
    KeepThirdPartiesJob(ThirdParties thirdParties, ThirdPartyGate gate, ManageThirdParties manage) {
        this.thirdParties = thirdParties;
        this.gate = gate;
        this.manage = manage;
    }

    @Override
    public String name() {
        return "third-parties.keep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public boolean run() {
        gate.takeUses(CurrentTenant.required()).forEach(thirdParties::used);
        thirdParties.unready().forEach(manage::settle);
        return false;
    }
}
