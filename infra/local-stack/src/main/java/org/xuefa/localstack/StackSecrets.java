package org.xuefa.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The passwords and keys of one installation: made once, kept in a file for its owner's eyes only. The data are encrypted under
 * these keys, so they are never made anew over data that exist.
 */
record StackSecrets(String databaseOwner, String databaseApp, String keycloakDatabase, String keycloakClient,
        String masterKey, String lookupKey, String operator) {

    private static final String OWNER = "XUEFA_DB_OWNER_PASSWORD";
    private static final String APP = "XUEFA_DB_APP_PASSWORD";
    private static final String KEYCLOAK_DATABASE = "KC_DB_PASSWORD";
    private static final String KEYCLOAK_CLIENT = "XUEFA_KEYCLOAK_CLIENT_SECRET";
    private static final String MASTER_KEY = "XUEFA_MASTER_KEY";
    private static final String LOOKUP_KEY = "XUEFA_LOOKUP_KEY";
    private static final String OPERATOR = "XUEFA_OPERATOR_PASSWORD";

    static StackSecrets kept(Path file, Path data) throws IOException {
        if (!Files.exists(file)) {
            if (Files.exists(data)) {
                throw new IOException("there are data in " + data + " but their keys, " + file + ", are gone: put the file back, or delete the data to begin anew");
            }
            var made = made();
            Folders.writePrivately(file, made.text());
            return made;
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new StackSecrets(value(properties, OWNER, file), value(properties, APP, file), value(properties, KEYCLOAK_DATABASE, file),
                value(properties, KEYCLOAK_CLIENT, file), value(properties, MASTER_KEY, file), value(properties, LOOKUP_KEY, file),
                value(properties, OPERATOR, file));
    }

    private static StackSecrets made() {
        // The operator's is typed by a human and meets any password policy.
        return new StackSecrets(Secrets.password(), Secrets.password(), Secrets.password(), Secrets.password(),
                Secrets.key(), Secrets.key(), "Xf7-" + Secrets.password());
    }

    private static String value(Properties properties, String name, Path file) throws IOException {
        var value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IOException(name + " is missing in " + file);
        }
        return value;
    }

    private String text() {
        var text = new StringBuilder("# Made once; the data beside it cannot be read without it.\n");
        new TreeMap<>(Map.of(OWNER, databaseOwner, APP, databaseApp, KEYCLOAK_DATABASE, keycloakDatabase,
                KEYCLOAK_CLIENT, keycloakClient, MASTER_KEY, masterKey, LOOKUP_KEY, lookupKey, OPERATOR, operator))
                .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Never the values. */
    @Override
    public String toString() {
        return "StackSecrets[…]";
    }
}
