package org.xuefa.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xuefa.localstack.LocalStack;

/**
 * How many of everything a city has: rows of each of its tables, of each table of its realm, indices of its name. Two cities of which nobody has made use
 * have the same inventory, unless something of one is there twice or lacking.
 */
record CityInventory(Map<String, Integer> counts) {
    /** What happens, not what is: it grows with every try, also one that fails. */
    private static final Set<String> GROWING = Set.of("platform_outbox", "platform_idempotency", "platform_audit", "platform_audit_head", "event_entity", "admin_event_entity",
            "offline_user_session", "offline_client_session");

    static CityInventory of(LocalStack stack, String slug) {
        var counts = new TreeMap<String, Integer>();
        try (var platform = stack.postgres().connect(stack.database().name()); var keycloak = stack.postgres().connect("keycloak")) {
            counts.put("directory entries", count(platform, "platform_city", "slug", "'" + slug + "'"));
            for (var table : tables(platform, "tenant_id")) {
                counts.put(table, count(platform, table, "tenant_id", "(select id from platform_city where slug = '" + slug + "')"));
            }
            counts.put("realms", count(keycloak, "realm", "name", "'" + slug + "'"));
            for (var table : tables(keycloak, "realm_id")) {
                counts.put("realm " + table, count(keycloak, table, "realm_id", "(select id from realm where name = '" + slug + "')"));
            }
            counts.put("administrators", count(keycloak, "user_entity u join user_role_mapping m on m.user_id = u.id join keycloak_role r on r.id = m.role_id and r.name = 'city-admin'",
                    "u.realm_id", "(select id from realm where name = '" + slug + "')"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        counts.put("search indices", indices(stack.elasticsearch().url(), slug));
        return new CityInventory(counts);
    }

    private static List<String> tables(Connection connection, String column) throws SQLException {
        try (var query = connection.prepareStatement("""
                select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = ?""")) {
            query.setString(1, column);
            try (var rows = query.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    if (!GROWING.contains(rows.getString(1))) {
                        tables.add(rows.getString(1));
                    }
                }
                return tables;
            }
        }
    }

    private static int count(Connection connection, String from, String column, String value) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select count(*) from " + from + " where " + column + "::text = (" + value + ")::text")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int indices(String elasticsearch, String slug) {
        try {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(elasticsearch + "/_alias/*-" + slug)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Wire.JSON.readTree(answer.body()).size() : 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
