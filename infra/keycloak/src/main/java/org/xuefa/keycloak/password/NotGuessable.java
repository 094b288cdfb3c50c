package org.xuefa.keycloak.password;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

final class NotGuessable implements PasswordPolicyProvider {

    private final KeycloakContext context;
    private final GuessablePassword guessable;

    NotGuessable(KeycloakContext context, GuessablePassword guessable) {
        this.context = context;
        this.guessable = guessable;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(realm, user.getUsername(), password);
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String user, String password) {
        return validate(context.getRealm(), user, password);
    }

    private @Nullable PolicyError validate(@Nullable RealmModel realm, @Nullable String user, String password) {
        var noSecret = Stream.of(realm == null ? "" : realm.getName(), user == null ? "" : user.toLowerCase(Locale.ROOT))
            .filter(word -> word.length() >= 3).collect(Collectors.toSet());
        return guessable.why(password, noSecret).map(reason -> new PolicyError(reason.message())).orElse(null);
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {
    }
}
