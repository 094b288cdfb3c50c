package org.xuefa.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;
import org.xuefa.platform.tenancy.CurrentTenant;

/**
 * Second lock: each connection is told the city for the length of its transaction; row-level security then shows and takes that city's
 * rows only. Outside a transaction, or without a city, the setting is empty and every tenant table refuses.
 */
public class TenantConnections extends DataSourceConnectionProvider {
    private static final long serialVersionUID = 1L;
    static final String SET_TENANT = "select set_config('app.tenant', ?, true)";

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var tenant = CurrentTenant.find();
        if (tenant.isPresent()) {
            try (var statement = connection.prepareStatement(SET_TENANT)) {
                statement.setString(1, tenant.get().toString());
                statement.execute();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }
}
