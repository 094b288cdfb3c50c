package org.xuefa.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.identity.Caller;
import org.xuefa.platform.identity.CurrentCaller;
import org.xuefa.platform.identity.Role;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class AuditChainIT {
    private final Database database;
    private TenantId city;

    AuditChainIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void fiveDeeds() {
        city = database.newTenant();
        CurrentCaller.enter(new Caller("subject-1", "u1", "王某", Set.of(Role.CITY_ADMIN, Role.AUDITOR)));
        for (int deed = 1; deed <= 5; deed++) {
            int number = deed;
            database.run(city, em -> new JpaAuditLog(em, Clock.systemUTC()).record("unit.created", "unit", "u" + number, Map.of("b", number, "a", "甲"), "原因"));
        }
    }

    @AfterEach
    void nobodyCalls() {
        CurrentCaller.leave();
    }

    @Test
    void writesDownWhoDidWhatAndChainsItInOrder() {
        seal();

        var entries = database.in(city, em -> new ReadAudit(em).read(new ReadAudit.Filter("unit.", "subject-1", "unit", null, null, null), null, 10));

        assertThat(entries).extracting(AuditEntry::position).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(entries.getFirst()).satisfies(entry -> {
            assertThat(entry.roles()).isEqualTo("auditor,city-admin");
            assertThat(entry.facts()).isEqualTo("{\"a\":\"甲\",\"b\":5}");
            assertThat(entry.reason()).isEqualTo("原因");
        });
        assertThat(verify(null)).satisfies(finding -> {
            assertThat(finding.isWhole()).isTrue();
            assertThat(finding.sealed()).isEqualTo(5);
        });
    }

    @Test
    void findsAnEntryThatTheSuperuserChanged() throws SQLException {
        seal();
        tamper("update platform_audit set facts = '{\"b\":4}' where tenant_id = " + city + " and position = 3");

        assertThat(verify(null).broken()).isEqualTo(new AuditFinding.Break(3, AuditFinding.Why.ENTRY_CHANGED));
    }

    @Test
    void findsAnEntryThatWasTakenOut() throws SQLException {
        seal();
        tamper("delete from platform_audit where tenant_id = " + city + " and position = 2");

        assertThat(verify(null).broken()).isEqualTo(new AuditFinding.Break(2, AuditFinding.Why.ENTRY_MISSING));
    }

    @Test
    void findsThatTheEndWasCutOff() throws SQLException {
        seal();
        tamper("delete from platform_audit where tenant_id = " + city + " and position = 5");

        assertThat(verify(null).broken()).isEqualTo(new AuditFinding.Break(5, AuditFinding.Why.HEAD_DIFFERS));
    }

    @Test
    void findsByAnAnchorThatTheWholeChainWasForgedAnew() throws SQLException {
        seal();
        var anchor = verify(null).head();
        tamper("update platform_audit set facts = '{}', position = null, hash = null where tenant_id = " + city,
                "delete from platform_audit_head where tenant_id = " + city);
        seal();

        assertThat(verify(null).isWhole()).isTrue();
        assertThat(verify(anchor).broken()).isEqualTo(new AuditFinding.Break(5, AuditFinding.Why.ANCHOR_DIFFERS));
    }

    @Test
    void theServerItselfCanNeitherChangeNorDeleteNorChainTwice() {
        seal();

        for (var statement : new String[] {"update platform_audit set facts = '{}'", "delete from platform_audit",
                "update platform_audit set position = 99, hash = repeat('a', 64) where position = 1", "truncate platform_audit"}) {
            assertThatThrownBy(() -> database.run(city, em -> em.createNativeQuery(statement).executeUpdate())).as(statement)
                    .rootCause().hasMessageMatching("(?s).*(permission denied|never changes).*");
        }
    }

    @Test
    void twoNodesThatSealAtTheSameTimeMakeOneChain() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(java.util.Collections.nCopies(4, () -> database.in(city, em -> new SealAudit(em).seal())))) {
                done.get();
            }
        }

        assertThat(verify(null)).satisfies(finding -> {
            assertThat(finding.isWhole()).isTrue();
            assertThat(finding.sealed()).isEqualTo(5);
        });
    }

    private void seal() {
        database.in(city, em -> new SealAudit(em).seal());
    }

    private AuditFinding verify(@Nullable AuditLink anchor) {
        return database.in(city, em -> new VerifyAudit(em, new JpaAuditLog(em, Clock.systemUTC()), AuditAnchorIT.KEY, database.directory()).verify(anchor, List.of()));
    }

    private void tamper(String... statements) throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
