package org.xuefa.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Plain SQL for the hot paths and for set-wise work, in the transaction of the thread and on the connection that Hibernate has told the city: with a
 * filter on, and the city is one, Hibernate translates a query anew each time it runs it (docs/adr/0008). Parameters are named, ids as a collection
 * become an array; {@code :tenant} is always there and a statement without it is refused, so that the first lock holds here too. What waits in the
 * persistence context is written first.
 */
public final class CitySql {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z0-9]*)");
    private static final Map<String, Known> STATEMENTS = new ConcurrentHashMap<>();
    private final EntityManager entityManager;

    /** A statement as JDBC takes it, and which parameter is at which place. */
    private record Known(String sql, List<String> order) {}

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public CitySql(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public <T> List<T> rows(String sql, Map<String, ?> parameters, Reader<T> reader) {
        entityManager.flush();
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

    public <T> Optional<T> row(String sql, Map<String, ?> parameters, Reader<T> reader) {
        return rows(sql, parameters, reader).stream().findFirst();
    }

    /** How many rows were changed. */
    public int change(String sql, Map<String, ?> parameters) {
        entityManager.flush();
        return entityManager.<Connection, Integer>callWithConnection(connection -> {
            try (var statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Map<String, ?> parameters) throws SQLException {
        var known = STATEMENTS.computeIfAbsent(sql, CitySql::known);
        var statement = connection.prepareStatement(known.sql());
        for (int i = 0; i < known.order().size(); i++) {
            var name = known.order().get(i);
            if (name.equals("tenant")) {
                statement.setInt(i + 1, CurrentTenant.required().value());
            } else if (parameters.containsKey(name)) {
                statement.setObject(i + 1, forJdbc(connection, parameters.get(name)));
            } else {
                throw new IllegalArgumentException("the statement lacks its parameter " + name);
            }
        }
        return statement;
    }

    private static Known known(String sql) {
        var order = NAME.matcher(sql).results().map(found -> found.group(1)).toList();
        if (!order.contains("tenant")) {
            throw new IllegalArgumentException("a statement without its city: " + sql);
        }
        return new Known(NAME.matcher(sql).replaceAll("?"), order);
    }

    private static @Nullable Object forJdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
            default -> value;
        };
    }

    /** Parameters of which some may be null. */
    public static Map<String, @Nullable Object> parameters(@Nullable Object... namesAndValues) {
        var parameters = HashMap.<String, @Nullable Object>newHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) java.util.Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return parameters;
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
