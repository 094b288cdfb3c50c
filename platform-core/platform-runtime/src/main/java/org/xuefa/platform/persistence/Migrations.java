package org.xuefa.platform.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the newest form, as its owner; only ever forward. The empty db/callback beside the migrations is for Flyway, which looks
 * there unasked and reports a missing folder as an error.
 */
public final class Migrations {
    /** In the order data flows; a feature that is not on the class path has no folder and is passed over. */
    private static final List<String> FEATURES = List.of(
            "platform", "campaign", "enrolment", "statutes", "learning", "packs", "duty", "assessment", "certification", "reporting", "communication", "integration");

    private Migrations() {}

    /** Runs what is missing; the number of migrations run. Several nodes may start at once: Flyway holds a lock. */
    public static int run(DataSource owner) {
        var loader = Migrations.class.getClassLoader();
        var locations = FEATURES.stream()
                .filter(feature -> loader.getResource("db/migration/" + feature + "/flyway.location") != null)
                .map(feature -> "classpath:db/migration/" + feature)
                .toList();
        if (locations.isEmpty()) {
            throw new IllegalStateException("no migrations on the class path");
        }
        return Flyway.configure(loader)
                .dataSource(owner)
                .locations(locations.toArray(String[]::new))
                .failOnMissingLocations(true)
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Settings of the persistence unit that the two locks need; the same in production and in tests. */
    public static Map<String, Object> persistenceSettings() {
        return Map.copyOf(Stream.of(
                        Map.entry("hibernate.connection.provider_class", TenantConnections.class.getName()),
                        Map.entry("hibernate.tenant_identifier_resolver", TenantResolver.class.getName()),
                        Map.entry("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect"),
                        Map.entry("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"),
                        Map.entry("hibernate.jdbc.batch_size", "100"),
                        Map.entry("hibernate.order_inserts", "true"),
                        Map.entry("hibernate.order_updates", "true"),
                        Map.entry("hibernate.jdbc.time_zone", "UTC"),
                        Map.entry("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_UTC"),
                        Map.entry("hibernate.query.plan_cache_max_size", "512"),
                        Map.entry("hibernate.type.json_format_mapper", JsonText.class.getName()),
                        Map.entry("hibernate.hbm2ddl.auto", "none"))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
