package org.xuefa.platform.plugin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.xuefa.platform.plugin.jar.PluginJar;

/**
 * What the operator has said about plugins. Plain JDBC: it is no city's property. Kept in memory for three seconds, so another node's change is known here by
 * then; still served when the database is away.
 */
@ApplicationScoped
public class PluginRegister {
    private final LoadingCache<Boolean, Map<String, RegisteredPlugin>> plugins = Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(3)).build(_ -> load());

    @Resource(lookup = "jdbc/xuefa")
    private DataSource dataSource;

    protected PluginRegister() {}

    public PluginRegister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Map<String, RegisteredPlugin> all() {
        return plugins.get(true);
    }

    public Optional<RegisteredPlugin> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** Lets this very jar in. */
    void letIn(PluginJar jar, String by, Instant now) {
        change("""
                insert into platform_plugin (id, sha256, version, enabled, approval, changed_at, changed_by) values (?, ?, ?, true, 1, ?, ?)
                on conflict (id) do update set sha256 = excluded.sha256, version = excluded.version, enabled = true, approval = platform_plugin.approval + 1,
                  cut_off_at = null, cut_off_kind = null, changed_at = excluded.changed_at, changed_by = excluded.changed_by""", statement -> {
            statement.setString(1, jar.id());
            statement.setString(2, jar.sha256());
            statement.setString(3, jar.descriptor().version());
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setString(5, by);
        });
    }

    void switchOff(String id, String by, Instant now) {
        change("update platform_plugin set enabled = false, changed_at = ?, changed_by = ? where id = ? and enabled", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, by);
            statement.setString(3, id);
        });
    }

    /** True for the one who cuts it off. */
    boolean cutOff(String id, String kind, Instant now) {
        return change("update platform_plugin set cut_off_at = ?, cut_off_kind = ? where id = ? and cut_off_at is null", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, kind);
            statement.setString(3, id);
        }) == 1;
    }

    void reinstate(String id, String by, Instant now) {
        change("update platform_plugin set cut_off_at = null, cut_off_kind = null, approval = approval + 1, changed_at = ?, changed_by = ? where id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setString(2, by);
            statement.setString(3, id);
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private int change(String sql, Parameters parameters) {
        try (Connection connection = dataSource.getConnection(); var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var count = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("the register of plugins cannot be written", e);
        } finally {
            plugins.invalidateAll();
        }
    }

    private Map<String, RegisteredPlugin> load() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select id, sha256, version, enabled, approval, cut_off_at, cut_off_kind, changed_at, changed_by from platform_plugin");
                var rows = statement.executeQuery()) {
            var found = new TreeMap<String, RegisteredPlugin>();
            while (rows.next()) {
                found.put(rows.getString("id"), plugin(rows));
            }
            return found;
        }
    }

    private static RegisteredPlugin plugin(ResultSet row) throws SQLException {
        var at = row.getTimestamp("cut_off_at");
        var cutOff = at == null ? null : new PluginUse.CutOff(at.toInstant(), row.getString("cut_off_kind"));
        return new RegisteredPlugin(row.getString("id"), row.getString("sha256"), row.getString("version"), row.getBoolean("enabled"), row.getInt("approval"), cutOff,
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
