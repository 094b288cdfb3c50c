package org.xuefa.server.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.spi.TenantId;

/** New open cities with a directory entry and nothing else. */
@ApplicationScoped
public class TestCities {
    @Resource(lookup = "jdbc/xuefa")
    private DataSource dataSource;

    @Inject
    private CityDirectory directory;

    public TenantId open() {
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into platform_city (slug, code, name, issuer, state) values (?, '620600', ?, ?, 'OPEN') returning id")) {
            insert.setString(1, slug);
            insert.setString(2, "测试市" + slug);
            insert.setString(3, "http://issuer.invalid/realms/" + slug);
            try (var row = insert.executeQuery()) {
                row.next();
                directory.changed();
                return new TenantId(row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
