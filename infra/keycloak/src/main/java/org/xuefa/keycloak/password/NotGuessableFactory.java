package org.xuefa.keycloak.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Registers {@value #ID}. The list travels in the jar: Keycloak's own blacklist wants a file in the server's data folder. */
public final class NotGuessableFactory implements PasswordPolicyProviderFactory {

    static final String ID = "notGuessable";

    private final GuessablePassword guessable = new GuessablePassword(commonPasswords());

    static Set<String> commonPasswords() {
        var list = Objects.requireNonNull(NotGuessableFactory.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt");
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new NotGuessable(session.getContext(), guessable);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Not guessable";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
    }

    @Override
    public void close() {
    }
}
