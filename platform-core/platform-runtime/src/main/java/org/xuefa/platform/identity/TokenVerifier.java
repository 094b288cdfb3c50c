package org.xuefa.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;

/**
 * Verifies access tokens of many realms. The issuer decides the city through the platform's own directory; a realm added at run time is known
 * without a restart. Exact issuer, audience {@value #AUDIENCE}, RS256, type Bearer, not expired (clock skew at most 10 s). Keys are cached,
 * and the cached ones stay in use while Keycloak is away. A token seen before is not read again; its expiry and the city's state are looked at
 * every time. A token that another client than the portal got is a third party's, and whoever lets its caller in must ask whether the city has
 * registered it (org.xuefa.platform.thirdparty).
 */
@ApplicationScoped
public class TokenVerifier {
    static final String AUDIENCE = "xuefa-api";
    static final String PORTAL = "portal";
    private static final int SKEW_SECONDS = 10;
    private final Map<String, JWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();
    /** Issuers whose keys have been here. */
    private final Set<String> withKeys = ConcurrentHashMap.newKeySet();
    private final RememberedTokens remembered = new RememberedTokens();
    private final CityDirectory cities;
    private final Clock clock;

    /** A verified token: whose it is and which city it is for; no city means the platform's own realm. */
    public record Verified(Caller caller, Optional<City> city) {}

    protected TokenVerifier() {
        this(null, Clock.systemUTC());
    }

    @Inject
    public TokenVerifier(CityDirectory cities, Clock clock) {
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * Empty for any token that is not good, without saying what is wrong with it. Refused as unavailable while nobody can tell: the directory cannot be
     * read, or the realm's keys have never been fetched by this node and Keycloak is away. Whoever is logged in then waits instead of being sent to a
     * login that does not work.
     */
    public Optional<Verified> verify(String token, String platformIssuer) {
        var known = remembered.find(token);
        if (known.isPresent()) {
            return known.filter(content -> clock.instant().isBefore(content.expires().plusSeconds(SKEW_SECONDS)))
                    .flatMap(content -> admitted(content.issuer(), platformIssuer).map(city -> new Verified(content.caller(), city)));
        }
        return parsed(token).flatMap(parsed -> admitted(parsed.issuer(), platformIssuer).flatMap(city -> verified(parsed).map(content -> {
            remembered.add(token, content);
            return new Verified(content.caller(), city);
        })));
    }

    /** The city of an issuer that may let people in, empty for the platform's own; nothing for any other issuer. */
    private Optional<Optional<City>> admitted(String issuer, String platformIssuer) {
        var city = cities.byIssuer(issuer).filter(City::isOpen);
        return city.isPresent() || issuer.equals(platformIssuer) ? Optional.of(city) : Optional.empty();
    }

    private record Unverified(SignedJWT token, String issuer) {}

    private static Optional<Unverified> parsed(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            var issuer = parsed.getJWTClaimsSet().getIssuer();
            return issuer == null ? Optional.empty() : Optional.of(new Unverified(parsed, issuer));
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<RememberedTokens.Content> verified(Unverified token) {
        try {
            var claims = processors.computeIfAbsent(token.issuer(), TokenVerifier::processor).process(token.token(), null);
            withKeys.add(token.issuer());
            return Optional.of(new RememberedTokens.Content(token.issuer(), caller(claims), claims.getExpirationTime().toInstant()));
        } catch (KeySourceException e) {
            // With keys at hand only a token that names an unknown key asks for them once more.
            if (withKeys.contains(token.issuer())) {
                return Optional.empty();
            }
            throw new Refusal(CommonProblem.SERVICE_UNAVAILABLE);
        } catch (BadJOSEException | JOSEException | ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var roles = EnumSet.noneOf(Role.class);
        var access = claims.getJSONObjectClaim("realm_access");
        if (access != null && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.ofToken(String.valueOf(name)).ifPresent(roles::add));
        }
        var client = claims.getStringClaim("azp");
        if (client == null) {
            throw new ParseException("the token does not say which client got it", 0);
        }
        var app = client.equals(PORTAL) ? null : app(client, claims.getStringClaim("scope"), !roles.contains(Role.THIRD_PARTY));
        if (app == null) {
            roles.remove(Role.THIRD_PARTY);
        }
        var userName = claims.getStringClaim("preferred_username");
        var displayName = claims.getStringClaim("name");
        return new Caller(claims.getSubject(), userName == null ? "?" : userName, displayName == null ? "" : displayName, Set.copyOf(roles), app);
    }

    private static CallingApp app(String client, @Nullable String granted, boolean onBehalf) {
        var scopes = EnumSet.noneOf(AppScope.class);
        for (var scope : (granted == null ? "" : granted).split(" ")) {
            AppScope.ofToken(scope).ifPresent(scopes::add);
        }
        return new CallingApp(client, scopes, onBehalf);
    }

    private static JWTProcessor<SecurityContext> processor(String issuer) {
        try {
            var keys = JWKSourceBuilder.create(
                            URI.create(issuer + "/protocol/openid-connect/certs").toURL(), new DefaultResourceRetriever(2_000, 2_000, 200_000))
                    .cache(Duration.ofMinutes(15).toMillis(), Duration.ofSeconds(5).toMillis())
                    .rateLimited(Duration.ofSeconds(10).toMillis())
                    .outageTolerant(Duration.ofDays(1).toMillis())
                    .build();
            var processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
            var claims = new DefaultJWTClaimsVerifier<>(
                    Set.of(AUDIENCE), new JWTClaimsSet.Builder().issuer(issuer).claim("typ", "Bearer").build(), Set.of("sub", "exp", "iat"), Set.of());
            claims.setMaxClockSkew(SKEW_SECONDS);
            processor.setJWTClaimsSetVerifier(claims);
            return processor;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("an issuer in the directory is no address", e);
        }
    }
}
