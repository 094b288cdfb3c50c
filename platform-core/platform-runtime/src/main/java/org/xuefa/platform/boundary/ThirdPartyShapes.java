package org.xuefa.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.model.NewThirdParty;
import org.xuefa.api.model.ThirdPartyChange;
import org.xuefa.api.model.ThirdPartyKind;
import org.xuefa.api.model.ThirdPartyList;
import org.xuefa.api.model.ThirdPartyScope;
import org.xuefa.api.model.ThirdPartySecret;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.thirdparty.ManageThirdParties;
import org.xuefa.platform.thirdparty.ThirdParty;
import org.xuefa.platform.web.Revisions;

/** Third parties as the interface shows and takes them. */
@ApplicationScoped
class ThirdPartyShapes {
    private static final int REQUESTS_PER_MINUTE = 600;
    private final Settings settings;

    protected ThirdPartyShapes() {
        this(null);
    }

    @Inject
    ThirdPartyShapes(Settings settings) {
        this.settings = settings;
    }

    public ThirdPartyList list(City city, List<ThirdParty> thirdParties) {
        var api = PublishedContract.address(settings);
        return new ThirdPartyList().items(thirdParties.stream().map(ThirdPartyShapes::shown).toList()).issuer(city.issuer()).tokenUrl(PublishedContract.tokenUrl(city)).apiUrl(api)
                .contractUrl(api + "/public/cities/" + city.slug() + "/openapi");
    }

    public Response answer(Response.Status status, ThirdParty thirdParty) {
        return Response.status(status).entity(shown(thirdParty)).tag(Revisions.tag(thirdParty.revision())).build();
    }

    public Response answer(ManageThirdParties.Secret secret) {
        return Response.ok(new ThirdPartySecret().clientId(secret.clientId()).secret(secret.value()).issuedAt(secret.issuedAt())).build();
    }

    static ThirdParty.Kind kind(NewThirdParty wanted) {
        return ThirdParty.Kind.valueOf(wanted.getKind().name());
    }

    static ThirdParty.About about(NewThirdParty wanted) {
        var limit = wanted.getRequestsPerMinute();
        return new ThirdParty.About(wanted.getName().strip(), wanted.getContact().strip(), wanted.getPurpose().strip(), orNone(wanted.getRedirectUris()), scopes(wanted.getScopes()),
                limit == null ? REQUESTS_PER_MINUTE : limit, true);
    }

    static ThirdParty.About about(ThirdPartyChange wanted) {
        return new ThirdParty.About(wanted.getName().strip(), wanted.getContact().strip(), wanted.getPurpose().strip(), orNone(wanted.getRedirectUris()), scopes(wanted.getScopes()),
                wanted.getRequestsPerMinute(), wanted.getEnabled());
    }

    private static org.xuefa.api.model.ThirdParty shown(ThirdParty thirdParty) {
        var about = thirdParty.about();
        return new org.xuefa.api.model.ThirdParty().id(thirdParty.id()).clientId(thirdParty.clientId()).kind(ThirdPartyKind.valueOf(thirdParty.kind().name())).name(about.name())
                .contact(about.contact()).purpose(about.purpose()).redirectUris(about.redirectUris())
                .scopes(Stream.of(AppScope.values()).filter(about.scopes()::contains).map(scope -> ThirdPartyScope.valueOf(scope.name())).toList())
                .requestsPerMinute(about.requestsPerMinute()).enabled(about.enabled()).ready(thirdParty.ready()).createdAt(thirdParty.createdAt())
                .secretIssuedAt(thirdParty.secretIssuedAt()).lastUsedAt(thirdParty.lastUsedAt()).version(thirdParty.revision());
    }

    private static java.util.Set<AppScope> scopes(@Nullable List<ThirdPartyScope> wanted) {
        return orNone(wanted).stream().map(scope -> AppScope.valueOf(scope.name())).collect(Collectors.toSet());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
