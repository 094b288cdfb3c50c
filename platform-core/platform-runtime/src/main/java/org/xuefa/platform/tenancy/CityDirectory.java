package org.xuefa.platform.tenancy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.xuefa.spi.TenantId;

/**
 * The cities of this installation: issuer → city, slug → city. Read with plain JDBC because the directory is no city's property. Kept in
 * memory for five seconds, so that a city added on another node is known here at once for people; still served when the database is away.
 */
@ApplicationScoped
public class CityDirectory {
    private static final String SELECT = "select id, slug, code, name, issuer, accent, second_factor, state, cell, created_at from platform_city order by slug";
    private final LoadingCache<Boolean, List<City>> cities =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(5)).build(_ -> load());

    @Resource(lookup = "jdbc/xuefa")
    private DataSource dataSource;

    protected CityDirectory() {}

    public CityDirectory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<City> all() {
        return cities.get(true);
    }

    public List<City> open() {
        return all().stream().filter(City::isOpen).toList();
    }

    public Optional<City> bySlug(String slug) {
        return find(city -> city.slug().equals(slug));
    }

    public Optional<City> byIssuer(String issuer) {
        return find(city -> city.issuer().equals(issuer));
    }

    public Optional<City> byId(TenantId id) {
        return find(city -> city.id().equals(id));
    }

    /** The city of this thread. */
    public City current() {
        return byId(CurrentTenant.required()).orElseThrow();
    }

    /**
     * Takes in a change on this node. Read anew and put: to forget what is in memory would not be enough, for another thread may be reading the
     * cities as they were before the change, and would keep them.
     */
    public void changed() {
        try {
            cities.put(true, load());
        } catch (SQLException e) {
            cities.invalidateAll();
        }
    }

    private Optional<City> find(Predicate<City> wanted) {
        return all().stream().filter(wanted).findAny();
    }

    private List<City> load() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<City>();
            while (rows.next()) {
                found.add(city(rows));
            }
            return List.copyOf(found);
        }
    }

    private static City city(ResultSet row) throws SQLException {
        return new City(new TenantId(row.getInt("id")), row.getString("slug"), row.getString("code"), row.getString("name"), row.getString("issuer"),
                row.getString("accent"), row.getBoolean("second_factor"), City.State.valueOf(row.getString("state")), row.getString("cell"),
                row.getTimestamp("created_at").toInstant());
    }
}
