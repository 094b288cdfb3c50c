package org.xuefa.platform.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.xuefa.platform.identity.Role;

/** The accounts of realms. Every call is one or a few requests to Keycloak and may fail with a {@link KeycloakFailure}. */
public final class Accounts {

    /** How long a one-time password is good; the login form of infra/keycloak holds to it. */
    public static final Duration ONE_TIME_PASSWORD_LIFE = Duration.ofHours(72);

    private static final String LOOKUP = "lookup";
    private static final String CONSENTS = "consents";
    private static final String FIRST_NAME = "firstName";

    private final KeycloakAdmin admin;
    private final LookupKey lookupKey;

    public Accounts(KeycloakAdmin admin, LookupKey lookupKey) {
        this.admin = admin;
        this.lookupKey = lookupKey;
    }

    /** Makes the account without a password: nobody can log in before {@link #setPassword}. */
    public Account.Creation create(String realm, Account.Draft draft) {
        var lookups = draft.numbers().lookups(lookupKey, realm);
        if (lookups.stream().anyMatch(lookup -> findByLookup(realm, lookup).isPresent())) {
            return new Account.Creation.NumberTaken();
        }
        var user = KeycloakAdmin.JSON.createObjectNode().put("username", draft.userName().value()).put("enabled", draft.enabled()).put(FIRST_NAME, draft.displayName());
        putLookups(user, lookups);
        try {
            var id = admin.post(AdminPath.realm(realm, "users"), user).orElseThrow(() -> new KeycloakFailure.Missing("address of the new account"));
            setRoles(realm, id, draft.roles());
            return new Account.Creation.Created(id);
        } catch (KeycloakFailure.Conflict taken) {
            return new Account.Creation.UserNameTaken();
        }
    }

    public Optional<Account> find(String realm, String id) {
        return admin.find(user(realm, id)).map(Accounts::account);
    }

    public Optional<Account> findByUserName(String realm, UserName name) {
        return first(admin.get(AdminPath.realm(realm, "users").query("username", name.value()).query("exact", true)));
    }

    /** By phone or identity number; give one of them. */
    public Optional<Account> findByNumber(String realm, LoginNumbers number) {
        return number.lookups(lookupKey, realm).stream().findFirst().flatMap(lookup -> findByLookup(realm, lookup));
    }

    private Optional<Account> findByLookup(String realm, String lookup) {
        return first(admin.get(AdminPath.realm(realm, "users").query("q", LOOKUP + ":\"" + lookup + "\"").query("exact", true).query("max", 2)));
    }

    public void rename(String realm, String id, String displayName) {
        change(realm, id, user -> user.put(FIRST_NAME, displayName));
    }

    /** Replaces both numbers; false, and nothing changed, when another account has one of them. */
    public boolean setNumbers(String realm, String id, LoginNumbers numbers) {
        var lookups = numbers.lookups(lookupKey, realm);
        if (lookups.stream().anyMatch(lookup -> findByLookup(realm, lookup).filter(other -> !other.id().equals(id)).isPresent())) {
            return false;
        }
        change(realm, id, user -> putLookups(user, lookups));
        return true;
    }

    /** A disabled account cannot log in, and its sessions end at once. */
    public void setEnabled(String realm, String id, boolean enabled) {
        change(realm, id, user -> user.put("enabled", enabled));
        if (!enabled) {
            endAllSessions(realm, id);
        }
    }

    /** Gives exactly these of the platform's roles. */
    public void setRoles(String realm, String id, Set<Role> roles) {
        var path = user(realm, id).with("role-mappings", "realm");
        var superfluous = new TreeSet<String>();
        admin.get(path).forEach(role -> Role.ofToken(role.path("name").asText()).ifPresent(known -> superfluous.add(known.token())));
        var missing = roles.stream().map(Role::token).collect(Collectors.toCollection(TreeSet::new));
        var kept = Set.copyOf(superfluous);
        superfluous.removeAll(missing);
        missing.removeAll(kept);
        var ofRealm = new RealmRoles(admin, realm);
        if (!missing.isEmpty()) {
            admin.post(path, ofRealm.references(missing));
        }
        if (!superfluous.isEmpty()) {
            admin.delete(path, ofRealm.references(superfluous));
        }
    }

    /** A password that the first login replaces and that is good for {@link #ONE_TIME_PASSWORD_LIFE}; the caller makes it random, shows it once and keeps it nowhere. */
    public void setOneTimePassword(String realm, String id, String password) {
        admin.put(user(realm, id).with("reset-password"),
            KeycloakAdmin.JSON.createObjectNode().put("type", "password").put("value", password).put("temporary", true));
        unlock(realm, id);
    }

    /** Sets the password, and lifts a lock that wrong ones have brought about. */
    public PasswordVerdict setPassword(String realm, String id, String password) {
        if (password.isBlank()) {
            return new PasswordVerdict.Refused(PasswordVerdict.Rule.TOO_SHORT);
        }
        try {
            admin.put(user(realm, id).with("reset-password"),
                KeycloakAdmin.JSON.createObjectNode().put("type", "password").put("value", password).put("temporary", false));
        } catch (KeycloakFailure.Refused refused) {
            return new PasswordVerdict.Refused(PasswordVerdict.Rule.of(refused.error()));
        }
        unlock(realm, id);
        return new PasswordVerdict.Accepted();
    }

    /** Forgets wrong passwords tried so far. */
    public void unlock(String realm, String id) {
        admin.delete(AdminPath.realm(realm, "attack-detection", "brute-force", "users", id));
    }

    /** Whoever needs a second factor sets it up again at the next login; running sessions end. */
    public void resetSecondFactor(String realm, String id) {
        var credentials = user(realm, id).with("credentials");
        for (var credential : admin.get(credentials)) {
            if (credential.path("type").asText().equals("otp")) {
                admin.delete(credentials.with(credential.path("id").asText()));
            }
        }
        endAllSessions(realm, id);
    }

    public List<Account.Session> sessions(String realm, String id) {
        return StreamSupport.stream(admin.get(user(realm, id).with("sessions")).spliterator(), false).map(session -> new Account.Session(
            session.path("id").asText(), session.path("ipAddress").asText(),
            Instant.ofEpochMilli(session.path("start").asLong()), Instant.ofEpochMilli(session.path("lastAccess").asLong()))).toList();
    }

    /** Ends one session of this account; false when it is not (or no longer) one of its own. */
    public boolean endSession(String realm, String id, String session) {
        if (sessions(realm, id).stream().noneMatch(own -> own.id().equals(session))) {
            return false;
        }
        try {
            admin.delete(AdminPath.realm(realm, "sessions", session).query("isOffline", false));
            return true;
        } catch (KeycloakFailure.Missing ended) {
            return false;
        }
    }

    /** What the person has agreed to, client by client. */
    public List<Account.Consent> consents(String realm, String id) {
        return StreamSupport.stream(admin.get(user(realm, id).with(CONSENTS)).spliterator(), false).map(consent -> new Account.Consent(
            consent.path("clientId").asText(),
            StreamSupport.stream(consent.path("grantedClientScopes").spliterator(), false).map(JsonNode::asText).collect(Collectors.toSet()),
            Instant.ofEpochMilli(consent.path("lastUpdatedDate").asLong()))).toList();
    }

    /** Ends the agreement and the client's sessions for this person, so that no refresh token of it is good any more; false when there is none. */
    public boolean withdrawConsent(String realm, String id, String clientId) {
        try {
            admin.delete(user(realm, id).with(CONSENTS, clientId));
            return true;
        } catch (KeycloakFailure.Missing none) {
            return false;
        }
    }

    public void endAllSessions(String realm, String id) {
        admin.post(user(realm, id).with("logout"), KeycloakAdmin.JSON.createObjectNode());
    }

    /** Nothing happens when it is not there. */
    public void delete(String realm, String id) {
        try {
            admin.delete(user(realm, id));
        } catch (KeycloakFailure.Missing gone) {
            // as wanted
        }
    }

    private void change(String realm, String id, Consumer<ObjectNode> change) {
        var user = (ObjectNode) admin.get(user(realm, id));
        change.accept(user);
        admin.put(user(realm, id), user);
    }

    private static void putLookups(ObjectNode user, List<String> lookups) {
        var values = user.withObjectProperty("attributes").putArray(LOOKUP);
        lookups.forEach(values::add);
    }

    private static Optional<Account> first(JsonNode users) {
        return users.isEmpty() ? Optional.empty() : Optional.of(account(users.get(0)));
    }

    private static Account account(JsonNode user) {
        return new Account(user.path("id").asText(), new UserName(user.path("username").asText()), user.path(FIRST_NAME).asText(), user.path("enabled").asBoolean());
    }

    private static AdminPath user(String realm, String id) {
        return AdminPath.realm(realm, "users", id);
    }
}
