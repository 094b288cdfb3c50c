package org.xuefa.keycloak.login;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@value #ID}. The key comes from the environment, as every secret does. */
public final class XuefaUsernameFormFactory extends UsernamePasswordFormFactory {

    static final String ID = "xuefa-username-form";
    private static final String KEY_VARIABLE = "XUEFA_LOOKUP_KEY";

    private @Nullable LookupKey lookupKey;

    /** Keycloak does not start without the key: people could no longer log in by phone or identity number, and nobody would know why. */
    @Override
    public void init(Config.Scope config) {
        lookupKey = new LookupKey(Objects.requireNonNullElse(System.getenv(KEY_VARIABLE), ""));
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new XuefaUsernameForm(Objects.requireNonNull(lookupKey));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Xuefa: phone, user name or identity number, and password";
    }

    @Override
    public String getHelpText() {
        return "Finds the account by user name or by the keyed hash of a phone or identity number, and checks the password.";
    }
}
