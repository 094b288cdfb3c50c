package org.xuefa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuefa.platform.identity.Role;
import org.xuefa.testkit.BrowserlessLogin;
import org.xuefa.testkit.RunningPlatform;

/** Tokens that must not open the door, each against the running platform; the answer never says what was wrong (ASVS V9, V6.8). */
class TokensIT {
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static String city = "";
    private static String good = "";
    private static JWTClaimsSet claims = new JWTClaimsSet.Builder().build();

    @BeforeAll
    static void aGoodToken() throws ParseException {
        city = PLATFORM.newCity();
        good = PLATFORM.token(city, Role.CITY_ADMIN);
        claims = SignedJWT.parse(good).getJWTClaimsSet();
        assertThat(status(good)).isEqualTo(200);
    }

    @Test
    void refusesAnotherKeyUnderTheSameKeyId() throws Exception {
        var kid = SignedJWT.parse(good).getHeader().getKeyID();

        assertThat(status(signed(new RSAKeyGenerator(2048).keyID(kid).generate(), claims))).isEqualTo(401);
        assertThat(status(signed(new RSAKeyGenerator(2048).keyID("unknown").generate(), claims))).isEqualTo(401);
    }

    @Test
    void refusesNoSignatureAndAKeyedHashWithThePublicKey() throws Exception {
        var hashed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        hashed.sign(new MACSigner("x".repeat(64)));

        assertThat(status(new PlainJWT(claims).serialize())).isEqualTo(401);
        assertThat(status(hashed.serialize())).isEqualTo(401);
    }

    @Test
    void refusesATamperedBody() {
        var parts = good.split("\\.");

        assertThat(status(parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2])).isEqualTo(401);
    }

    @Test
    void refusesAnIdTokenInPlaceOfAnAccessToken() {
        var keycloak = URI.create(PLATFORM.stack().environment().get("XUEFA_KEYCLOAK_URL"));
        PLATFORM.account(city, "t-id-token", Set.of(Role.CITY_ADMIN));
        var login = new BrowserlessLogin(keycloak, city, URI.create(PLATFORM.url() + "/" + city + "/"));

        var tokens = login.tokens("t-id-token", "Lü-shi 2026 wuwei");

        assertThat(status(tokens.access())).isEqualTo(200);
        assertThat(status(tokens.id())).isEqualTo(401);
        assertThat(status(tokens.refresh())).isEqualTo(401);
    }

    @Test
    void refusesOthersIssuersExpiredAndWrongAudience() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("k").generate();

        assertThat(status(signed(key, changed(builder -> builder.issuer("http://evil.invalid/realms/" + city))))).isEqualTo(401);
        assertThat(status(signed(key, changed(builder -> builder.issuer(null))))).isEqualTo(401);
        assertThat(status(signed(key, changed(builder -> builder.expirationTime(Date.from(Instant.EPOCH)))))).isEqualTo(401);
        assertThat(status(signed(key, changed(builder -> builder.audience("account"))))).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherCityFindsNothingHere() {
        var other = PLATFORM.newCity();

        assertThat(status(PLATFORM.token(other, Role.CITY_ADMIN))).isEqualTo(404);
    }

    @Test
    void aClosedDoorSaysTheSameForEveryReason() {
        var nobody = PLATFORM.get("/cities/" + city + "/me", null);
        var rubbish = PLATFORM.get("/cities/" + city + "/me", "rubbish");

        assertThat(nobody.json().get("type")).isEqualTo(rubbish.json().get("type"));
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(rubbish.body()).doesNotContain("rubbish");
    }

    private static JWTClaimsSet changed(Consumer<JWTClaimsSet.Builder> change) {
        var builder = new JWTClaimsSet.Builder(claims);
        change.accept(builder);
        return builder.build();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static int status(String token) {
        return PLATFORM.get("/cities/" + city + "/me", token).status();
    }
}
