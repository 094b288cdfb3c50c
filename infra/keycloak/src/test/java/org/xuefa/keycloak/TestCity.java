package org.xuefa.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.xuefa.localstack.KeycloakServer;
import org.xuefa.localstack.PostgresForTests;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.AppClients;
import org.xuefa.platform.identity.keycloak.KeycloakAdmin;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.LookupKey;
import org.xuefa.platform.identity.keycloak.PasswordVerdict;
import org.xuefa.platform.identity.keycloak.RealmProvisioner;
import org.xuefa.platform.identity.keycloak.RealmSpec;
import org.xuefa.platform.identity.keycloak.UserName;
import org.xuefa.testkit.BrowserlessLogin;

/** A realm of its own for a test class, in the one Keycloak that all of them share. */
final class TestCity {

    static final URI PORTAL = URI.create("http://localhost:9080");
    static final String PASSWORD = "quiet-river-7 stones";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final AtomicInteger CITIES = new AtomicInteger();

    final String slug;

    private TestCity(String slug) {
        this.slug = slug;
    }

    static TestCity open(boolean secondFactor) {
        var city = new TestCity("city-" + CITIES.incrementAndGet());
        realms().ensure(city.spec(secondFactor));
        return city;
    }

    RealmSpec spec(boolean secondFactor) {
        return new RealmSpec(slug, "武威市学法考试", PORTAL, secondFactor, false);
    }

    /** An account with {@link #PASSWORD}. */
    Account person(LoginNumbers numbers, Role... roles) {
        var name = UserName.random();
        var made = accounts().create(slug, new Account.Draft(name, "王小明", numbers, Set.of(roles), true));
        var id = ((Account.Creation.Created) made).id();
        if (!(accounts().setPassword(slug, id, PASSWORD) instanceof PasswordVerdict.Accepted)) {
            throw new AssertionError("the password of the tests is refused");
        }
        return new Account(id, name, "王小明", true);
    }

    BrowserlessLogin browser() {
        return new BrowserlessLogin(address(), slug, redirect());
    }

    URI redirect() {
        return URI.create(PORTAL + "/" + slug + "/");
    }

    static URI address() {
        return URI.create(Shared.SERVER.url());
    }

    static Path log() {
        return Shared.SERVER.logFile();
    }

    static KeycloakAdmin admin() {
        return Shared.ADMIN;
    }

    static RealmProvisioner realms() {
        return new RealmProvisioner(Shared.ADMIN);
    }

    static Accounts accounts() {
        return new Accounts(Shared.ADMIN, new LookupKey(Base64.getDecoder().decode(KEY)));
    }

    static AppClients apps() {
        return new AppClients(Shared.ADMIN);
    }

    static Connection database() throws SQLException {
        return PostgresForTests.server().connect(Shared.DATABASE);
    }

    private static final class Shared {
        static final String DATABASE = "keycloak";
        static final KeycloakServer SERVER = started();
        static final KeycloakAdmin ADMIN = new KeycloakAdmin(URI.create(SERVER.url()), "xuefa-platform", "secret of the service account",
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build());

        private static KeycloakServer started() {
            try {
                var administration = PostgresForTests.server().administration();
                administration.ensureRole("keycloak", "secret of the database");
                administration.ensureDatabase(DATABASE, "keycloak");
                var jar = Path.of(Objects.requireNonNull(System.getProperty("xuefa.keycloak.jar"), "xuefa.keycloak.jar"));
                var server = KeycloakServer.in(Files.createTempDirectory("xuefa-keycloak-"))
                    .database(PostgresForTests.server().url(DATABASE), "keycloak", "secret of the database")
                    .serviceAccount("xuefa-platform", "secret of the service account")
                    .jars(List.of(jar))
                    .environment(Map.of("XUEFA_LOOKUP_KEY", KEY))
                    .option("--log-level=info,org.keycloak.events:debug,org.xuefa:debug")
                    .build();
                server.start();
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::kill));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
