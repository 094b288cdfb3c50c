package org.xuefa.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.spi.TenantId;

/** What becomes of tokens while Keycloak or the directory is away; what a good token is, TokensIT shows on the whole platform. */
class TokenVerifierTest {
    private static final String PLATFORM = "http://elsewhere.invalid/realms/platform";
    private final RSAKey key = generated("k1");
    private int port;
    private String issuer = "";
    private boolean directoryAway;
    private City.State state = City.State.OPEN;
    private Duration later = Duration.ZERO;
    private TokenVerifier verifier = new TokenVerifier();

    @BeforeEach
    void aCityWhoseKeycloakIsNotThereYet() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        issuer = "http://localhost:" + port + "/realms/wuwei";
        verifier = new TokenVerifier(new CityDirectory() {
            @Override
            public Optional<City> byIssuer(String wanted) {
                if (directoryAway) {
                    throw new IllegalStateException("the database is away");
                }
                return Optional.of(new City(new TenantId(1), "wuwei", "620600", "武威市", issuer, "#b3261e", false, state, "main", Instant.EPOCH)).filter(city -> city.issuer().equals(wanted));
            }
        }, new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(later);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    @Test
    void nobodyIsSentToALoginThatDoesNotWorkWhileTheKeysHaveNeverBeenFetched() throws Exception {
        assertThatThrownBy(() -> verifier.verify(token(key), PLATFORM)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE));

        var keycloak = keycloak();

        assertThat(verifier.verify(token(key), PLATFORM)).isPresent();
        keycloak.stop(0);
    }

    @Test
    void withTheKeysAtHandGoodTokensStayGoodAndOthersBadWhileKeycloakIsAway() throws Exception {
        var keycloak = keycloak();
        assertThat(verifier.verify(token(key), PLATFORM)).isPresent();
        keycloak.stop(0);

        assertThat(verifier.verify(token(key), PLATFORM)).isPresent();
        assertThat(verifier.verify(token(generated("k1")), PLATFORM)).isEmpty();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(verifier.verify(token(generated("unknown")), PLATFORM)).isEmpty();
        }
        assertThat(verifier.verify("rubbish", PLATFORM)).isEmpty();
    }

    @Test
    void aTokenSeenBeforeEndsWithItsTimeAndWithItsCity() throws Exception {
        var keycloak = keycloak();
        var token = token(key);
        assertThat(verifier.verify(token, PLATFORM)).isPresent();
        keycloak.stop(0);

        state = City.State.CLOSED;
        assertThat(verifier.verify(token, PLATFORM)).isEmpty();
        state = City.State.OPEN;
        later = Duration.ofSeconds(305);
        assertThat(verifier.verify(token, PLATFORM)).as("within the clocks' difference").isPresent();
        later = Duration.ofSeconds(311);
        assertThat(verifier.verify(token, PLATFORM)).isEmpty();
    }

    @Test
    void aTokenSeenBeforeVouchesForNoOther() throws Exception {
        var keycloak = keycloak();
        var token = token(key);
        assertThat(verifier.verify(token, PLATFORM)).isPresent();
        var parts = token.split("\\.");

        assertThat(verifier.verify(parts[0] + "." + parts[1].substring(1) + "." + parts[2], PLATFORM)).isEmpty();
        assertThat(verifier.verify(parts[0] + "." + parts[1] + "." + parts[2].substring(0, 100), PLATFORM)).isEmpty();
        assertThat(verifier.verify(parts[0] + "." + parts[1] + ".", PLATFORM)).isEmpty();
        keycloak.stop(0);
    }

    @Test
    void whoseClientGotATokenDecidesWhatItIs() throws Exception {
        var keycloak = keycloak();
        var asService = Map.<String, Object>of("roles", List.of("third-party", "learner"));

        var portal = verifier.verify(token(key, "portal", asService), PLATFORM).orElseThrow().caller();
        var app = verifier.verify(token(key, "app-1", asService), PLATFORM).orElseThrow().caller();

        assertThat(portal.app()).isNull();
        assertThat(portal.roles()).as("nobody is a third party in the portal").containsOnly(Role.LEARNER);
        assertThat(app.app()).as("with the scopes that are known here").isEqualTo(new CallingApp("app-1", Set.of(AppScope.STUDY_READ), false));
        assertThat(verifier.verify(token(key, null, asService), PLATFORM)).as("a token that does not say").isEmpty();
        keycloak.stop(0);
    }

    @Test
    void aDirectoryThatCannotBeReadIsNoReasonToCallATokenBad() {
        directoryAway = true;

        assertThatThrownBy(() -> verifier.verify(token(key), PLATFORM)).hasMessage("the database is away");
        assertThat(verifier.verify("rubbish", PLATFORM)).isEmpty();
    }

    private HttpServer keycloak() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/wuwei/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var out = exchange.getResponseBody()) {
                out.write(keys);
            }
        });
        server.start();
        return server;
    }

    private String token(RSAKey signer) throws JOSEException {
        return token(signer, "portal", Map.of());
    }

    private String token(RSAKey signer, @Nullable String client, Map<String, Object> access) throws JOSEException {
        var claims = new JWTClaimsSet.Builder().issuer(issuer).subject("s").audience(TokenVerifier.AUDIENCE).claim("typ", "Bearer").claim("azp", client).claim("scope", "openid study:read and:more").claim("realm_access", access).issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300))).build();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(signer.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private static RSAKey generated(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
