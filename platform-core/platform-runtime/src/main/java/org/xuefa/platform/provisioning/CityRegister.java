package org.xuefa.platform.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.City;
import org.xuefa.platform.web.Json;
import org.xuefa.platform.web.Revisions;

/** Writes the directory of cities. Plain JDBC: the directory is no city's property, so neither lock applies to it. */
@ApplicationScoped
public class CityRegister {
    /** What is remembered of a step. */
    public record StepRecord(boolean done, @Nullable Instant finishedAt, @Nullable String message) {}

    private static final TypeReference<LinkedHashMap<String, StepRecord>> STEPS = new TypeReference<>() {};

    private static final String OFFICIAL_RED = "#b3261e";

    @Resource(lookup = "jdbc/xuefa")
    private DataSource dataSource;

    protected CityRegister() {}

    public CityRegister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Enters the city if it is new; true when it was. The name follows the newest call, accent and second factor where it says something; slug, code and number never change. */
    public boolean enter(String slug, String code, String name, String issuer, @Nullable String accent, @Nullable Boolean secondFactor) {
        return sql(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into platform_city (slug, code, name, issuer, accent, second_factor, state) values (?, ?, ?, ?, ?, ?, 'PROVISIONING')
                    on conflict (slug) do nothing""")) {
                insert.setString(1, slug);
                insert.setString(2, code);
                insert.setString(3, name);
                insert.setString(4, issuer);
                insert.setString(5, accent == null ? OFFICIAL_RED : accent);
                insert.setBoolean(6, secondFactor == null || secondFactor);
                if (insert.executeUpdate() == 1) {
                    return true;
                }
            }
            try (var update = connection.prepareStatement("""
                    update platform_city set name = ?, accent = coalesce(?, accent), second_factor = coalesce(?, second_factor), revision = revision + 1 where slug = ? and code = ?""")) {
                update.setString(1, name);
                update.setString(2, accent);
                update.setObject(3, secondFactor, Types.BOOLEAN);
                update.setString(4, slug);
                update.setString(5, code);
                if (update.executeUpdate() == 0) {
                    throw new Refusal(ProvisioningProblem.CITY_CODE_DIFFERS);
                }
            }
            return false;
        });
    }

    public Map<String, StepRecord> steps(String slug) {
        return sql(connection -> {
            try (var select = connection.prepareStatement("select steps from platform_city where slug = ?")) {
                select.setString(1, slug);
                try (var row = select.executeQuery()) {
                    return row.next() ? Json.mapper().readValue(row.getString(1), STEPS) : Map.of();
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    public void remember(String slug, String step, StepRecord record) {
        sql(connection -> {
            try (var update = connection.prepareStatement("update platform_city set steps = jsonb_set(steps, array[?], ?::jsonb) where slug = ?")) {
                update.setString(1, step);
                update.setString(2, Json.mapper().writeValueAsString(record));
                update.setString(3, slug);
                return update.executeUpdate();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Rises with every change. */
    public int revision(String slug) {
        return sql(connection -> {
            try (var select = connection.prepareStatement("select revision from platform_city where slug = ?")) {
                select.setString(1, slug);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw Refusal.notFound();
                    }
                    return row.getInt(1);
                }
            }
        });
    }

    /** Refuses a change that is based on another revision. */
    void expect(String slug, int revision) {
        Revisions.match(revision, revision(slug));
    }

    /** Name, accent, second factor and state of this city; refused when it has another revision by now. */
    void change(City city, int revision) {
        sql(connection -> {
            try (var update = connection.prepareStatement("""
                    update platform_city set name = ?, accent = ?, second_factor = ?, state = ?, revision = revision + 1 where slug = ? and revision = ?""")) {
                update.setString(1, city.name());
                update.setString(2, city.accent());
                update.setBoolean(3, city.secondFactor());
                update.setString(4, city.state().name());
                update.setString(5, city.slug());
                update.setInt(6, revision);
                if (update.executeUpdate() == 0) {
                    throw new Refusal(CommonProblem.OUTDATED_VERSION);
                }
                return true;
            }
        });
    }

    public void open(String slug) {
        sql(connection -> {
            try (var update = connection.prepareStatement("update platform_city set state = 'OPEN' where slug = ? and state = 'PROVISIONING'")) {
                update.setString(1, slug);
                return update.executeUpdate();
            }
        });
    }

    /** Runs the work while no other node adds the same city; empty when one does. The lock goes with the connection, also after a crash. */
    public <T> Optional<T> exclusively(String slug, Supplier<T> work) {
        return sql(connection -> {
            if (!lock(connection, "select pg_try_advisory_lock(hashtext(?))", slug)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                lock(connection, "select pg_advisory_unlock(hashtext(?))", slug);
            }
        });
    }

    private static boolean lock(Connection connection, String statement, String slug) throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            query.setString(1, "city:" + slug);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T sql(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the directory of cities cannot be written", e);
        }
    }
}
