package org.xuefa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens for thousands of people without logging each of them in: the realm is told of one more signing key, publishes it with its
 * own, and the platform verifies what that key has signed as it verifies any token of the realm.
 */
final class Tokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int HOURS = 12;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final String clientId;
    private final String secret;
    private final RSAPrivateCrtKey key;
    private final Map<String, String> keyIds = new ConcurrentHashMap<>();

    Tokens(Map<String, String> environment, String keyText) {
        keycloak = environment.get("XUEFA_KEYCLOAK_URL");
        clientId = environment.get("XUEFA_KEYCLOAK_CLIENT_ID");
        secret = environment.get("XUEFA_KEYCLOAK_CLIENT_SECRET");
        try {
            key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keyText)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String freshKey() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            PrivateKey fresh = keys.generateKeyPair().getPrivate();
            return Base64.getEncoder().encodeToString(fresh.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of that realm as Keycloak would issue it. */
    String token(String realm, String subject, String userName, List<String> roles) {
        var keyId = keyIds.computeIfAbsent(realm, this::announce);
        var now = Instant.now().getEpochSecond();
        var header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", keyId);
        var claims = JSON.createObjectNode().put("exp", now + HOURS * 3600L).put("iat", now - 5).put("jti", "benchmark:" + subject).put("iss", keycloak + "/realms/" + realm)
                .put("aud", "xuefa-api").put("sub", subject).put("typ", "Bearer").put("azp", "portal").put("sid", subject).put("acr", "1")
                .put("scope", "openid profile").put("name", "测试").put("preferred_username", userName);
        claims.putArray("allowed-origins").add("http://localhost:9080");
        claims.putObject("realm_access").set("roles", JSON.valueToTree(roles));
        var content = URL.encodeToString(bytes(header)) + "." + URL.encodeToString(bytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The key's id in the realm, which is told of the key first when it does not know it. */
    private String announce(String realm) {
        var known = keyId(realm);
        if (!known.isEmpty()) {
            return known;
        }
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END PRIVATE KEY-----";
        var component = JSON.createObjectNode().put("name", "benchmark").put("providerId", "rsa").put("providerType", "org.keycloak.keys.KeyProvider");
        component.putObject("config").setAll(Map.of("priority", JSON.createArrayNode().add("-100"), "enabled", JSON.createArrayNode().add("true"),
                "active", JSON.createArrayNode().add("true"), "algorithm", JSON.createArrayNode().add("RS256"), "privateKey", JSON.createArrayNode().add(pem)));
        var grant = send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret)));
        send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + realm + "/components")).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + grant.path("access_token").asText()).POST(BodyPublishers.ofString(component.toString())));
        return keyId(realm);
    }

    private String keyId(String realm) {
        var modulus = URL.encodeToString(unsigned(key.getModulus()));
        for (var published : send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/certs"))).path("keys")) {
            if (published.path("n").asText().equals(modulus)) {
                return published.path("kid").asText();
            }
        }
        return "";
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.build().uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
