package org.xuefa.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.xuefa.localstack.PostgresForTests;
import org.xuefa.localstack.XuefaDatabase;
import org.xuefa.platform.persistence.Migrations;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** The platform's database as the server sees it: runtime role without power, tenant set at each connection, all entities of the class path. */
public final class Database {
    private static final AtomicInteger CITIES = new AtomicInteger();
    private final XuefaDatabase database;
    private final HikariDataSource runtime;
    private final EntityManagerFactory factory;

    private static final class Holder {
        private static final Database SHARED = new Database(PostgresForTests.freshDatabase());
    }

    private Database(XuefaDatabase database) {
        this.database = database;
        Migrations.run(pool(database.ownerUser(), database.ownerPassword(), 2));
        runtime = pool(database.appUser(), database.appPassword(), 24);
        // As under the server's transactions: the connection comes with autocommit off, so the city is set inside the transaction.
        runtime.setAutoCommit(false);
        var configuration = new PersistenceConfiguration("xuefa");
        entities().forEach(configuration::managedClass);
        Migrations.persistenceSettings().forEach(configuration::property);
        configuration.property("jakarta.persistence.nonJtaDataSource", runtime);
        configuration.property("hibernate.connection.provider_disables_autocommit", "true");
        factory = configuration.createEntityManagerFactory();
    }

    /** One database for all tests of this JVM. */
    public static Database shared() {
        return Holder.SHARED;
    }

    private HikariDataSource pool(String user, String password, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        // As in the server: a refused row's values, names among them, stay out of messages and logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /** All persistent classes of the platform on the class path; the production list in persistence.xml is tested against the same. */
    public static List<Class<?>> entities() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xuefa").stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class) || type.isAnnotatedWith(MappedSuperclass.class))
                .sorted(java.util.Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** A new open city with a directory entry and nothing else. */
    public TenantId newTenant() {
        var slug = "city-" + CITIES.incrementAndGet();
        try (var connection = database.connectAsOwner();
                var insert = connection.prepareStatement("insert into platform_city (slug, code, name, issuer, state) values (?, '620600', ?, ?, 'OPEN') returning id")) {
            insert.setString(1, slug);
            insert.setString(2, slug);
            insert.setString(3, "http://issuer.invalid/realms/" + slug);
            try (var row = insert.executeQuery()) {
                row.next();
                return new TenantId(row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the work in one transaction of that city; rolls back when it throws. */
    public <T> T in(TenantId tenant, Function<EntityManager, T> work) {
        return CurrentTenant.as(tenant, () -> factory.callInTransaction(work::apply));
    }

    public void run(TenantId tenant, Consumer<EntityManager> work) {
        in(tenant, entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    /** Runs the work in that city without opening a transaction, for objects that open their own with {@link #transactionally}. */
    public <T> T as(TenantId tenant, Callable<T> work) {
        try {
            return CurrentTenant.call(tenant, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction in the city of this thread. */
    public <T> T transactionally(Function<EntityManager, T> work) {
        return factory.callInTransaction(work::apply);
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** Connections of the runtime role, as the server's. */
    public DataSource runtime() {
        return runtime;
    }

    public CityDirectory directory() {
        return new CityDirectory(runtime);
    }

    /** The role of migrations: for arranging what the runtime role must not do. Row-level security binds it too. */
    public Connection owner() throws SQLException {
        return database.connectAsOwner();
    }

    /** The superuser: for tampering and for looking at everything. */
    public Connection superuser() throws SQLException {
        return database.server().connect(database.name());
    }
}
