package org.xuefa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.TenantId;

/** Tries each leak measured in isolation-and-reliability D2 against the real database, and proves that the catalogue gate sees each of them. */
@ExtendWith(DatabaseExtension.class)
class TwoLocksIT {
    private final Database database;
    private TenantId wuwei;
    private TenantId jinchang;

    TwoLocksIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aNoteOfEachCity() throws SQLException {
        asOwner("drop table if exists leak_note cascade", "create table leak_note (tenant_id integer not null, id integer not null, text text, primary key (tenant_id, id))",
                "call platform_lock('leak_note')");
        wuwei = database.newTenant();
        jinchang = database.newTenant();
        database.run(wuwei, em -> em.createNativeQuery("insert into leak_note values (" + wuwei + ", 1, 'wuwei')").executeUpdate());
        database.run(jinchang, em -> em.createNativeQuery("insert into leak_note values (" + jinchang + ", 1, 'jinchang')").executeUpdate());
    }

    @Test
    void nativeSqlWithoutAnyFilterSeesOwnRowsOnly() {
        assertThat(database.<List<?>>in(wuwei, em -> em.createNativeQuery("select text from leak_note", String.class).getResultList())).isEqualTo(List.of("wuwei"));
    }

    @Test
    void writingForAnotherCityIsRefused() {
        assertThatThrownBy(() -> database.run(wuwei, em -> em.createNativeQuery("insert into leak_note values (" + jinchang + ", 2, 'forged')").executeUpdate()))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.run(wuwei, em -> em.createNativeQuery("update leak_note set tenant_id = " + jinchang).executeUpdate()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void plainSqlThatDoesNotNameItsCityIsRefusedBeforeItRuns() {
        assertThatThrownBy(() -> database.run(wuwei, em -> new CitySql(em).change("delete from leak_note where id = :id", Map.of("id", 1)))).hasMessageContaining("without its city");
        assertThatThrownBy(() -> database.run(wuwei, em -> new CitySql(em).change("delete from leak_note where tenant_id = :tenant and id = :id", Map.of("tenant", jinchang.value()))))
                .hasMessageContaining("lacks its parameter id");
        assertThat(database.<List<String>>in(wuwei, em -> new CitySql(em).rows("select text from leak_note where tenant_id = :tenant and id = :id", Map.of("id", 1, "tenant", jinchang.value()),
                row -> row.getString("text")))).as("the city is the thread's, whatever is handed in").containsExactly("wuwei");
    }

    @Test
    void changingOrDeletingEverythingTouchesOwnRowsOnly() {
        database.run(wuwei, em -> assertThat(em.createNativeQuery("update leak_note set text = 'changed'").executeUpdate()).isOne());
        database.run(wuwei, em -> assertThat(em.createNativeQuery("delete from leak_note").executeUpdate()).isOne());

        assertThat(database.<Object>in(jinchang, em -> em.createNativeQuery("select text from leak_note", String.class).getSingleResult())).isEqualTo("jinchang");
    }

    @Test
    void withoutACityTheTableIsClosed() throws SQLException {
        try (var connection = database.runtime().getConnection(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from leak_note")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theCityOfATransactionDoesNotOutliveIt() throws SQLException {
        try (var connection = database.runtime().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + wuwei + "', true)");
            connection.commit();

            assertThatThrownBy(() -> statement.executeQuery("select * from leak_note")).hasMessageContaining("invalid input syntax for type integer");
        }
    }

    @Test
    void theThreadForgetsTheCityAlsoAfterAnError() {
        assertThatThrownBy(() -> CurrentTenant.run(wuwei, () -> { throw new IllegalStateException("broken"); })).hasMessage("broken");

        assertThat(CurrentTenant.find()).isEmpty();
    }

    @Test
    void aDuplicateDoesNotRevealAnotherCitysRow() {
        database.run(wuwei, em -> em.createNativeQuery("insert into leak_note values (" + wuwei + ", 7, 'same id')").executeUpdate());
        database.run(jinchang, em -> em.createNativeQuery("insert into leak_note values (" + jinchang + ", 7, 'same id')").executeUpdate());
    }

    @Test
    void theRuntimeRoleCannotLiftTheLocks() throws SQLException {
        try (var connection = database.runtime().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> statement.execute("alter table leak_note disable row level security")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("set role xuefa_owner")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table leak_mine (id int)")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theCatalogueGateIsCleanAndSeesEachLeakOnceBuilt() throws SQLException {
        try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
            assertThat(CatalogueGate.breaches(superuser)).isEmpty();
            for (var leak : List.of("alter table leak_note no force row level security", "alter table leak_note disable row level security",
                    "create view leak_view as select * from leak_note", "create materialized view leak_copy as select * from leak_note",
                    "create function leak_all() returns bigint language sql security definer as 'select count(*) from leak_note'",
                    "create unique index leak_global on leak_note (text)", "create table leak_bare (id int primary key)",
                    "create policy open_door on leak_note using (true)", "alter role xuefa_app bypassrls", "alter table leak_note owner to xuefa_app",
                    "create table leak_child (tenant_id int not null, id int not null, note int, primary key (tenant_id, id)); call platform_lock('leak_child'); "
                            + "delete from leak_note; alter table leak_note add constraint leak_one unique (id); "
                            + "alter table leak_child add constraint leak_link foreign key (note) references leak_note (id)")) {
                superuser.setAutoCommit(false);
                statement.execute(leak);
                assertThat(CatalogueGate.breaches(superuser)).as(leak).isNotEmpty();
                superuser.rollback();
            }
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.owner(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
