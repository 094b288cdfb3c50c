package org.xuefa.platform.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.TokenVerifier;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.platform.thirdparty.ThirdPartyGate;

/**
 * The door: token, city and role must agree before any resource runs, and an application of a third party must be one the city has registered.
 * Another city's path answers like an address that does not exist, so that nobody learns which cities or objects there are. The role comes from the
 * contract; data scope and ownership are the use case's. The caller goes in with the roles that opened the door and leaves the others outside: a scope
 * never comes from a role that could not have called this.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DoorFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    private AccessRules rules;

    @Inject
    private TokenVerifier tokens;

    @Inject
    private CityDirectory cities;

    @Inject
    private Settings settings;

    @Inject
    private RateLimits limits;

    @Inject
    private ThirdPartyGate thirdParties;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var operation = rules.find(resource.getResourceMethod().getName()).orElseThrow(Refusal::notFound);
        var slug = Optional.ofNullable(context.getUriInfo().getPathParameters().getFirst("city"));
        if (operation.isPublic()) {
            limits.ofAddress(operation, request.getRemoteAddr());
            if (operation.path().contains("{city}")) {
                enter(slug.flatMap(cities::bySlug).filter(City::isOpen).orElseThrow(Refusal::notFound), null);
            }
            return;
        }
        var verified = token(context).flatMap(token -> tokens.verify(token, settings.platformIssuer()))
                .orElseThrow(() -> new Refusal(CommonProblem.LOGIN_REQUIRED));
        var caller = thirdParties.admit(verified).in(operation.roles());
        limits.ofCaller(operation, verified.city().map(City::slug).orElse("platform") + ":" + caller.subject());
        if (operation.isOfCity()) {
            enter(verified.city().filter(city -> slug.filter(city.slug()::equals).isPresent()).orElseThrow(Refusal::notFound), caller);
        } else if (verified.city().isPresent()) {
            throw Refusal.notFound();
        } else {
            CurrentCaller.enter(caller);
        }
        if (!operation.allows(caller)) {
            throw new Refusal(CommonProblem.NOT_PERMITTED, Map.of());
        }
    }

    private static void enter(City city, @Nullable Caller caller) {
        CurrentTenant.enter(city.id());
        LogContext.put("city", city.slug());
        if (caller != null) {
            CurrentCaller.enter(caller);
            LogContext.put("userName", caller.userName());
        }
    }

    private static Optional<String> token(ContainerRequestContext context) {
        var header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
    }
}
