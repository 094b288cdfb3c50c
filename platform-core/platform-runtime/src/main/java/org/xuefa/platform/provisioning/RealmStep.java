package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.keycloak.RealmProvisioner;
import org.xuefa.platform.identity.keycloak.RealmSpec;
import org.xuefa.platform.tenancy.City;

/** The city's realm with roles, clients, password policy and login flow. */
@ApplicationScoped
public class RealmStep implements CityStep {
    private final RealmProvisioner realms;
    private final Settings settings;

    protected RealmStep() {
        this(null, null);
    }

    @Inject
    public RealmStep(RealmProvisioner realms, Settings settings) {
        this.realms = realms;
        this.settings = settings;
    }

    @Override
    public Step step() {
        return Step.REALM;
    }

    @Override
    public void run(City city) {
        realms.ensure(new RealmSpec(city.slug(), city.name() + "国家工作人员学法考试", URI.create(settings.publicUrl()), city.secondFactor(), false));
    }
}
