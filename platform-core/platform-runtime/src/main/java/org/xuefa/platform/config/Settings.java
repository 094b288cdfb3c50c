package org.xuefa.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the installation must tell the server, all of it from the environment. Secrets have no default. */
@ApplicationScoped
public class Settings {
    /** Some are asked for with every request, through a dozen layers of the server's configuration; the environment does not change. */
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** Address under which browsers reach the portal, without a trailing slash. */
    public String publicUrl() {
        return required("XUEFA_PUBLIC_URL");
    }

    /** Address of Keycloak for browsers and for this server, without a trailing slash. */
    public String keycloakUrl() {
        return required("XUEFA_KEYCLOAK_URL");
    }

    public String keycloakClientId() {
        return required("XUEFA_KEYCLOAK_CLIENT_ID");
    }

    public String keycloakClientSecret() {
        return required("XUEFA_KEYCLOAK_CLIENT_SECRET");
    }

    public Optional<URI> elasticsearchUrl() {
        return find("XUEFA_ELASTICSEARCH_URL").map(URI::create);
    }

    /** Folder with the jars of code plugins; an installation without any names none. */
    public Optional<Path> pluginFolder() {
        return find("XUEFA_PLUGIN_DIR").filter(folder -> !folder.isBlank()).map(Path::of);
    }

    /** 32 bytes that wrap the cities' data keys. */
    public byte[] masterKey() {
        return key("XUEFA_MASTER_KEY");
    }

    /** 32 bytes from which the cities' look-up keys come; Keycloak has the same. */
    public byte[] lookupKey() {
        return key("XUEFA_LOOKUP_KEY");
    }

    /** By how much the contract's rate limits are multiplied here: 1 unless the installation says otherwise, for a city behind one gateway perhaps 5. */
    public double rateLimitFactor() {
        var factor = find("XUEFA_RATE_LIMIT_FACTOR").filter(text -> !text.isBlank()).map(Double::valueOf).orElse(1.0);
        if (!(factor > 0 && factor <= 1_000_000)) {
            throw new IllegalStateException("XUEFA_RATE_LIMIT_FACTOR must be above 0 and at most 1000000");
        }
        return factor;
    }

    /** Issuer of the platform operators' realm. */
    public String platformIssuer() {
        return issuer("platform");
    }

    public String issuer(String realm) {
        return keycloakUrl() + "/realms/" + realm;
    }

    public Optional<String> find(String name) {
        return known.computeIfAbsent(name, asked -> ConfigProvider.getConfig().getOptionalValue(asked, String.class));
    }

    private String required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the environment lacks " + name));
    }

    private byte[] key(String name) {
        var bytes = Base64.getDecoder().decode(required(name));
        if (bytes.length != 32) {
            throw new IllegalStateException(name + " must be 32 bytes in Base64");
        }
        return bytes;
    }
}
