package org.xuefa.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A database of the platform with its two roles. */
public record XuefaDatabase(PostgresServer server, String name, String ownerPassword, String appPassword) {

    public String url() {
        return server.url(name);
    }

    public String ownerUser() {
        return PostgresAdministration.XUEFA_OWNER;
    }

    public String appUser() {
        return PostgresAdministration.XUEFA_APP;
    }

    /** The role of the migrations. */
    public Connection connectAsOwner() throws SQLException {
        return server.connect(name, ownerUser(), ownerPassword);
    }

    /** The role that serves requests. */
    public Connection connectAsApp() throws SQLException {
        return server.connect(name, appUser(), appPassword);
    }

    /** The environment variables under which the platform looks for its database. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("XUEFA_DB_URL", url());
        environment.put("XUEFA_DB_HOST", "127.0.0.1");
        environment.put("XUEFA_DB_PORT", Integer.toString(server.port()));
        environment.put("XUEFA_DB_NAME", name);
        environment.put("XUEFA_DB_OWNER_USER", ownerUser());
        environment.put("XUEFA_DB_OWNER_PASSWORD", ownerPassword);
        environment.put("XUEFA_DB_APP_USER", appUser());
        environment.put("XUEFA_DB_APP_PASSWORD", appPassword);
        return environment;
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "XuefaDatabase[" + url() + "]";
    }
}
