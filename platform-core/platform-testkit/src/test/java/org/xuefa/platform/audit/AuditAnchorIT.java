package org.xuefa.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.platform.crypto.MasterKeySource;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** Three days with deeds and an anchor for each; then somebody with all rights on the database at work. */
@ExtendWith(DatabaseExtension.class)
class AuditAnchorIT {
    static final AnchorKey KEY = new AnchorKey(new MasterKeySource(new byte[32], List.of(), new byte[32]));
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private final Database database;
    private TenantId city;

    AuditAnchorIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void threeDays() {
        city = database.newTenant();
        deed("2026-11-01T01:00:00Z", "a");
        deed("2026-11-01T15:59:59Z", "b");                                    // one second to midnight in the city
        anchors("2026-11-01T16:11:00Z");
        deed("2026-11-01T16:12:00Z", "c");
        anchors("2026-11-02T16:11:00Z");
        anchors("2026-11-03T16:11:00Z");
    }

    @Test
    void makesOneAnchorADayAtMidnightOfTheCityAndMakesUpForDaysMissed() {
        assertThat(kept()).extracting(anchor -> anchor.day().toString(), anchor -> anchor.link().position())
                .containsExactly(tuple("2026-11-03", 3), tuple("2026-11-02", 3), tuple("2026-11-01", 2));
        anchors("2026-11-03T16:12:00Z");
        assertThat(kept()).hasSize(3);

        anchors("2026-11-06T16:09:00Z");
        assertThat(kept()).hasSize(5);
        assertThat(verify(List.of())).satisfies(finding -> {
            assertThat(finding.isWhole()).isTrue();
            assertThat(finding.anchors()).isEqualTo(5);
        });
    }

    @Test
    void findsAChangeBeforeTheAnchorThoughTheWholeChainWasForgedAnew() throws SQLException {
        forgeChain();

        assertThat(verify(List.of()).broken()).isEqualTo(new AuditFinding.Break(2, AuditFinding.Why.ANCHOR_DIFFERS));
    }

    @Test
    void whoForgesTheAnchorsTooCannotSignThem() throws SQLException {
        forgeChain();
        tamper("update platform_audit_anchor a set hash = e.hash from platform_audit e where a.tenant_id = " + city + " and e.tenant_id = a.tenant_id and e.position = a.position");

        assertThat(verify(List.of()).broken()).isEqualTo(new AuditFinding.Break(2, AuditFinding.Why.ANCHOR_FORGED));
    }

    @Test
    void anchorsTakenAwayAreMissedByTheirNeighboursAndByWhatTheAuditorKept() throws SQLException {
        var file = kept();
        tamper("delete from platform_audit_anchor where tenant_id = " + city + " and day = '2026-11-02'");
        assertThat(verify(List.of()).broken()).isEqualTo(new AuditFinding.Break(3, AuditFinding.Why.ANCHOR_MISSING));

        forgeChain();
        tamper("delete from platform_audit_anchor where tenant_id = " + city);
        assertThat(verify(List.of()).isWhole()).isTrue();

        assertThat(verify(file).broken()).isEqualTo(new AuditFinding.Break(3, AuditFinding.Why.ANCHOR_MISSING));
    }

    @Test
    void whatTheAuditorKeptHoldsAgainstAnUntouchedLogAndIsItselfChecked() {
        var file = kept();
        var typed = new SignedAnchor(FIRST, new AuditLink(2, "0".repeat(64)), file.getLast().signature());

        assertThat(verify(file).isWhole()).isTrue();
        assertThat(verify(List.of(typed)).broken()).isEqualTo(new AuditFinding.Break(2, AuditFinding.Why.ANCHOR_FORGED));
    }

    @Test
    void anotherCitysAnchorDoesNotFit() {
        var file = kept();
        city = database.newTenant();

        assertThat(verify(file).broken()).isEqualTo(new AuditFinding.Break(3, AuditFinding.Why.ANCHOR_FORGED));
    }

    private void deed(String at, String id) {
        database.run(city, em -> new JpaAuditLog(em, at(at)).record("unit.created", "unit", id, Map.of()));
        seal();
    }

    private void seal() {
        database.in(city, em -> new SealAudit(em).seal());
    }

    private void anchors(String now) {
        while (database.in(city, em -> new KeepAnchors(em, KEY, database.directory(), at(now)).make())) {
            Thread.onSpinWait();
        }
    }

    private List<SignedAnchor> kept() {
        return database.in(city, em -> new KeepAnchors(em, KEY, database.directory(), at("2026-11-09T00:00:00Z")).list(null, 100)).stream().map(KeepAnchors.Kept::anchor).toList();
    }

    private AuditFinding verify(List<SignedAnchor> file) {
        return database.in(city, em -> new VerifyAudit(em, new NoLog(), KEY, database.directory()).verify(null, file));
    }

    /** As whoever owns the database could: another deed in place of the first, and a chain that fits it. */
    private void forgeChain() throws SQLException {
        tamper("update platform_audit set facts = '{\"forged\":true}', position = null, hash = null where tenant_id = " + city, "delete from platform_audit_head where tenant_id = " + city);
        seal();
    }

    private void tamper(String... statements) throws SQLException {
        try (var connection = database.superuser(); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private static org.assertj.core.groups.Tuple tuple(String day, long position) {
        return org.assertj.core.groups.Tuple.tuple(day, position);
    }

    /** A verification is written down too; here the chain stays as it is. */
    private static final class NoLog implements AuditLog {
        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts) {}

        @Override
        public void record(String action, String objectType, String objectId, Map<String, ?> facts, String reason) {}
    }
}
