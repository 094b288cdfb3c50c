package org.xuefa.platform.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * What a city's administrator, or the operator in the city's name, does with the applications of third parties. The table changes first, in a
 * transaction of its own, and counts from then on; the realm follows outside of it. While Keycloak is away the change stands as not ready and
 * {@link KeepThirdPartiesJob} ends it.
 */
@ApplicationScoped
public class ManageThirdParties {
    private static final Logger LOG = Logger.getLogger(ManageThirdParties.class.getName());
    private final ThirdParties thirdParties;
    private final ThirdPartyGate gate;
    private final AppClients clients;
    private final CityDirectory cities;

    protected ManageThirdParties() {
        this(null, null, null, null);
    }

    @Inject
    ManageThirdParties(ThirdParties thirdParties, ThirdPartyGate gate, AppClients clients, CityDirectory cities) {
        this.thirdParties = thirdParties;
        this.gate = gate;
        this.clients = clients;
        this.cities = cities;
    }

    /** Shown once. */
    public record Secret(String clientId, String value, Instant issuedAt) {
        @Override
        public String toString() {
            return "secret of " + clientId;
        }
    }

    public List<ThirdParty> list() {
        return thirdParties.all();
    }

    public ThirdParty get(UUID id) {
        return thirdParties.find(id).orElseThrow(Refusal::notFound);
    }

    public ThirdParty register(ThirdParty.Kind kind, ThirdParty.About about) {
        AboutCheck.check(kind, about);
        return settled(thirdParties.add(kind, about));
    }

    /** @param revision that the change is based on */
    public ThirdParty change(UUID id, ThirdParty.About about, int revision) {
        AboutCheck.check(get(id).kind(), about);
        var changed = thirdParties.change(id, about, revision);
        gate.changed(CurrentTenant.required(), id);
        return settled(changed);
    }

    public void remove(UUID id, int revision) {
        var removed = thirdParties.remove(id, revision);
        gate.changed(CurrentTenant.required(), id);
        settle(removed);
    }

    /** A new secret of a service, which ends the one before. */
    public Secret issueSecret(UUID id) {
        var thirdParty = get(id);
        if (thirdParty.kind() != ThirdParty.Kind.SERVICE) {
            throw new Refusal(ThirdPartyProblem.THIRD_PARTY_HAS_NO_SECRET);
        }
        if (!settle(thirdParty)) {
            throw new Refusal(ThirdPartyProblem.THIRD_PARTY_LOGIN_AWAY);
        }
        var at = thirdParties.gaveSecret(id);
        try {
            return new Secret(thirdParty.clientId(), clients.newSecret(cities.current().slug(), thirdParty.clientId()), at);
        } catch (KeycloakFailure e) {
            LOG.log(Level.WARNING, "no new secret for {0}: {1}", new Object[] {thirdParty.clientId(), e.getMessage()});
            throw new Refusal(ThirdPartyProblem.THIRD_PARTY_LOGIN_AWAY);
        }
    }

    /** Makes the realm of the current city as the table wants it; false when Keycloak does not do it now. */
    public boolean settle(ThirdParty thirdParty) {
        var realm = cities.current().slug();
        var about = thirdParty.about();
        try {
            if (thirdParty.removed()) {
                clients.remove(realm, thirdParty.clientId());
            } else {
                clients.ensure(realm, new AppClients.Spec(thirdParty.clientId(), about.name(), about.enabled(), thirdParty.kind() == ThirdParty.Kind.SERVICE, about.redirectUris(), about.scopes()));
            }
        } catch (KeycloakFailure e) {
            LOG.log(Level.WARNING, "{0} waits for Keycloak: {1}", new Object[] {thirdParty.clientId(), e.getMessage()});
            return false;
        }
        thirdParties.settled(thirdParty);
        return true;
    }

    private ThirdParty settled(ThirdParty thirdParty) {
        settle(thirdParty);
        return get(thirdParty.id());
    }
}
