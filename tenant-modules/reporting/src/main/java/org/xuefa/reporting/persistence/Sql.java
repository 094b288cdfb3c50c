package org.xuefa.reporting.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Set-wise SQL in the transaction of the thread, on the connection that Hibernate has told the city. Parameters are named; {@code :tenant} is
 * always there and every statement uses it, so that row-level security is the second lock and not the only one.
 */
final class Sql {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");
    private final EntityManager entityManager;

    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Sql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    <T> List<T> rows(String sql, Map<String, ?> parameters, Reader<T> reader) {
        return entityManager.<Connection, List<T>>callWithConnection(connection -> {
            try (var statement = prepare(connection, sql, parameters); var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    int change(String sql, Map<String, ?> parameters) {
        return entityManager.<Connection, Integer>callWithConnection(connection -> {
            try (var statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Map<String, ?> parameters) throws SQLException {
        var values = new HashMap<String, @Nullable Object>(parameters);
        values.put("tenant", CurrentTenant.required().value());
        var order = NAME.matcher(sql).results().map(found -> found.group(1)).toList();
        if (!order.contains("tenant") || !values.keySet().containsAll(order)) {
            throw new IllegalArgumentException("a statement without its city or without one of its parameters: " + order);
        }
        var statement = connection.prepareStatement(NAME.matcher(sql).replaceAll("?"));
        for (int i = 0; i < order.size(); i++) {
            statement.setObject(i + 1, forJdbc(connection, values.get(order.get(i))));
        }
        return statement;
    }

    private static @Nullable Object forJdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
            default -> value;
        };
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, java.time.OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
