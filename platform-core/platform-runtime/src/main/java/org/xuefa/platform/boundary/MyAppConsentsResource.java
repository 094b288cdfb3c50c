package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.xuefa.api.MyAppConsentsApi;
import org.xuefa.api.model.AppConsent;
import org.xuefa.api.model.AppConsentList;
import org.xuefa.api.model.ThirdPartyScope;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.thirdparty.AppConsents;

/** What a learner has agreed to, and how it is taken back. */
@Path("/cities/{city}/my/app-consents")
@ApplicationScoped
public class MyAppConsentsResource implements MyAppConsentsApi {
    private final AppConsents consents;

    protected MyAppConsentsResource() {
        this(null);
    }

    @Inject
    public MyAppConsentsResource(AppConsents consents) {
        this.consents = consents;
    }

    @Override
    public Response listMyAppConsents(String city) {
        return Response.ok(new AppConsentList().items(consents.mine().stream().map(MyAppConsentsResource::shown).toList())).build();
    }

    @Override
    public Response withdrawMyAppConsent(String city, UUID thirdPartyId) {
        consents.withdraw(thirdPartyId);
        return Response.noContent().build();
    }

    private static AppConsent shown(AppConsents.Consent consent) {
        var about = consent.thirdParty().about();
        return new AppConsent().thirdPartyId(consent.thirdParty().id()).name(about.name()).purpose(about.purpose()).enabled(about.enabled()).agreedAt(consent.agreedAt())
                .scopes(Stream.of(AppScope.values()).filter(consent.scopes()::contains).map(scope -> ThirdPartyScope.valueOf(scope.name())).toList());
    }
}
