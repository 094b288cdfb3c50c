package org.xuefa.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher says.
 *
 * @param stateFolder where the passwords of the demo accounts are kept
 * @param quick leave out what takes a minute of real study
 * @param laws folder of laws to be brought into the library; null for none, the platform carries none itself
 */
record Settings(URI portal, URI keycloak, String operatorPassword, Path stateFolder, boolean quick, @Nullable Path laws) {
    static Settings of(Map<String, String> environment) {
        return new Settings(URI.create(required(environment, "XUEFA_PUBLIC_URL").replaceFirst("/+$", "")), URI.create(required(environment, "XUEFA_KEYCLOAK_URL")),
                required(environment, "XUEFA_OPERATOR_PASSWORD"), Path.of(environment.getOrDefault("XUEFA_STATE_FOLDER", ".local-stack")),
                Boolean.parseBoolean(environment.getOrDefault("XUEFA_DEMO_QUICK", "false")), folder(environment.get("XUEFA_DEMO_LAWS")));
    }

    private static @Nullable Path folder(@Nullable String named) {
        return named == null || named.isBlank() ? null : Path.of(named);
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new DemoFailure("the environment lacks " + name);
        }
        return value;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Settings[" + portal + "]";
    }
}
