package org.xuefa.platform.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.AccessRules;
import org.xuefa.platform.identity.AppScope;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.tenancy.City;

/**
 * The contract that this server checks every call against, as others read it: with the installation's address and, for a city, with the addresses where
 * its applications get their tokens. Those differ from city to city, so they are written in here and not in the files of the contract.
 */
@ApplicationScoped
class PublishedContract {
    private static final String SECURITY = "security";
    private static final String TOKEN = "/protocol/openid-connect/token";
    private final YAMLMapper yaml = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();
    private final Cache<String, Document> documents = Caffeine.newBuilder().maximumSize(8).build();
    private final Settings settings;

    /** @param tag changes with the text */
    record Document(byte[] text, String tag) {}

    protected PublishedContract() {
        this(null);
    }

    @Inject
    PublishedContract(Settings settings) {
        this.settings = settings;
    }

    static String address(Settings settings) {
        return settings.publicUrl() + "/api/v1";
    }

    static String tokenUrl(City city) {
        return city.issuer() + TOKEN;
    }

    public Document of(Optional<City> city) {
        return documents.get(city.map(City::issuer).orElse(""), _ -> write(city.orElse(null)));
    }

    private Document write(@Nullable City city) {
        try (var contract = AccessRules.class.getResourceAsStream(AccessRules.CONTRACT)) {
            var root = (ObjectNode) yaml.readTree(contract);
            root.putArray("servers").addObject().put("url", address(settings));
            if (city != null) {
                addSchemes((ObjectNode) root.path("components").path("securitySchemes"), city);
                root.path("paths").forEach(path -> path.forEach(PublishedContract::open));
            }
            var text = yaml.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
            return new Document(text, UUID.nameUUIDFromBytes(text).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    private static void addSchemes(ObjectNode schemes, City city) {
        var service = schemes.putObject("service").put("type", "oauth2").put("description", "A third party's service, for itself.");
        service.putObject("flows").putObject("clientCredentials").put("tokenUrl", tokenUrl(city)).putObject("scopes");
        var person = schemes.putObject("person").put("type", "oauth2").put("description", "A third party's app, on behalf of a learner; authorization code with PKCE (S256), no secret.");
        var flow = person.putObject("flows").putObject("authorizationCode").put("authorizationUrl", city.issuer() + "/protocol/openid-connect/auth").put("tokenUrl", tokenUrl(city))
                .put("refreshUrl", tokenUrl(city));
        var scopes = flow.putObject("scopes");
        Stream.of(AppScope.values()).forEach(scope -> scopes.put(scope.token(), scope.consent()));
    }

    /** Says at an operation that applications may call it, beside people with a bearer token. */
    private static void open(JsonNode operation) {
        var forServices = texts(operation.path("x-roles")).anyMatch(Role.THIRD_PARTY.token()::equals);
        var scopes = texts(operation.path("x-scopes")).toList();
        if (!(operation instanceof ObjectNode object) || !forServices && scopes.isEmpty()) {
            return;
        }
        var ways = object.putArray(SECURITY);
        ways.addObject().putArray("bearer");
        if (forServices) {
            ways.addObject().putArray("service");
        }
        scopes.forEach(scope -> ways.addObject().putArray("person").add(scope));
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
