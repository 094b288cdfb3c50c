package org.xuefa.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.KeycloakAdmin;
import org.xuefa.platform.identity.keycloak.LookupKey;
import org.xuefa.platform.identity.keycloak.RealmProvisioner;

/** The administrative clients of Keycloak, made from the installation's settings. */
@ApplicationScoped
public class KeycloakClients {
    @Produces
    @Singleton
    KeycloakAdmin admin(Settings settings) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        return new KeycloakAdmin(URI.create(settings.keycloakUrl()), settings.keycloakClientId(), settings.keycloakClientSecret(), http);
    }

    @Produces
    @Singleton
    LookupKey lookupKey(Settings settings) {
        return new LookupKey(settings.lookupKey());
    }

    @Produces
    @Singleton
    Accounts accounts(KeycloakAdmin admin, LookupKey lookupKey) {
        return new Accounts(admin, lookupKey);
    }

    @Produces
    @Singleton
    AppClients apps(KeycloakAdmin admin) {
        return new AppClients(admin);
    }

    @Produces
    @Singleton
    RealmProvisioner realms(KeycloakAdmin admin) {
        return new RealmProvisioner(admin);
    }
}
