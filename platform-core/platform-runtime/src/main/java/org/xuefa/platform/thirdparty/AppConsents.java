package org.xuefa.platform.thirdparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.KeycloakFailure;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CityDirectory;

/**
 * What the caller has agreed to that applications may see, and how the caller takes it back. The agreements are Keycloak's; of its clients only those
 * count that the city has registered. What an application holds when an agreement ends is an access token of five minutes at most, and no more follows it.
 */
@ApplicationScoped
public class AppConsents {
    private static final Logger LOG = Logger.getLogger(AppConsents.class.getName());
    private final ThirdParties thirdParties;
    private final Accounts accounts;
    private final CityDirectory cities;

    protected AppConsents() {
        this(null, null, null);
    }

    @Inject
    AppConsents(ThirdParties thirdParties, Accounts accounts, CityDirectory cities) {
        this.thirdParties = thirdParties;
        this.accounts = accounts;
        this.cities = cities;
    }

    /** @param scopes what was agreed to and the city still allows */
    public record Consent(ThirdParty thirdParty, Set<AppScope> scopes, Instant agreedAt) {}

    public List<Consent> mine() {
        var given = asked(realm -> accounts.consents(realm, CurrentCaller.required().subject())).stream().collect(Collectors.toMap(Account.Consent::clientId, consent -> consent));
        return thirdParties.all().stream().flatMap(thirdParty -> Stream.ofNullable(given.get(thirdParty.clientId())).map(consent -> new Consent(
                thirdParty, thirdParty.about().scopes().stream().filter(scope -> consent.scopes().contains(scope.token())).collect(Collectors.toSet()), consent.agreedAt()))).toList();
    }

    public void withdraw(UUID id) {
        var thirdParty = thirdParties.find(id).orElseThrow(Refusal::notFound);
        if (!asked(realm -> accounts.withdrawConsent(realm, CurrentCaller.required().subject(), thirdParty.clientId()))) {
            throw Refusal.notFound();
        }
        thirdParties.consentWithdrawn(id);
    }

    private <T> T asked(Function<String, T> question) {
        try {
            return question.apply(cities.current().slug());
        } catch (KeycloakFailure e) {
            LOG.log(Level.WARNING, "agreements are not to be had: {0}", e.getMessage());
            throw new Refusal(CommonProblem.SERVICE_UNAVAILABLE);
        }
    }
}
